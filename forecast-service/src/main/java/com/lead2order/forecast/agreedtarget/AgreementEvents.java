package com.lead2order.forecast.agreedtarget;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Keeps agreed targets from the topic {@code target-agreements}. */
@ApplicationScoped
class AgreementEvents implements ReadModel {

    private final Session session;

    AgreementEvents(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "agreement-events";
    }

    @Override
    public String topic() {
        return "target-agreements";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        for (var event : IncomingEvents.newestPerKey(events)) {
            if (!event.isTombstone()) {
                upsert(event.data(TargetAgreementV1.class), event.aggregateVersion());
            }
        }
    }

    private void upsert(TargetAgreementV1 agreement, long version) {
        var revenue = agreement.revenue();
        session.createNativeMutationQuery(
                        """
                        insert into agreed_target (id, version, employee_id, fiscal_year, in_force, amount, currency)
                        values (:id, :version, :employee, :year, :inForce, cast(:amount as numeric), cast(:currency as text))
                        on conflict (id) do update set version = excluded.version,
                            employee_id = excluded.employee_id, fiscal_year = excluded.fiscal_year,
                            in_force = excluded.in_force, amount = excluded.amount, currency = excluded.currency
                        where excluded.version > agreed_target.version
                        """)
                .setParameter("id", agreement.id())
                .setParameter("version", version)
                .setParameter("employee", agreement.employeeId())
                .setParameter("year", agreement.fiscalYear())
                .setParameter("inForce", agreement.isInForce())
                .setParameter("amount", revenue == null ? null : revenue.amount())
                .setParameter("currency", revenue == null ? null : revenue.currency())
                .executeUpdate();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from agreed_target").executeUpdate();
    }
}
