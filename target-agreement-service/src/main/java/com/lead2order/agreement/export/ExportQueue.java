package com.lead2order.agreement.export;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Takes agreed lines in for the ERP, and tells agreements how far they are. */
@ApplicationScoped
public class ExportQueue {

    private final Session session;

    ExportQueue(Session session) {
        this.session = session;
    }

    /** Queues all lines of an agreement that comes into force in this transaction. */
    @Transactional(MANDATORY)
    public void offer(AgreedTargets targets) {
        keepPositionsInOrderOfCommits();
        var lines = targets.lines();
        session.createNativeMutationQuery(
                        """
                        insert into target_export (id, version, line_id, version_no, agreement_id, agreement_number,
                            employee_id, fiscal_year, year_from, year_to, account_id, product_group_id, product_id,
                            measure, amount, currency, state)
                        select l.id, 0, l.line_id, :versionNo, :agreementId, :number, :employeeId, :fiscalYear,
                               cast(:from as date), cast(:to as date), l.account_id, l.group_id, l.product_id, l.measure, l.amount, l.currency,
                               'PENDING'
                        from unnest(cast(:ids as uuid[]), cast(:lineIds as uuid[]), cast(:accounts as uuid[]),
                                    cast(:groups as uuid[]), cast(:products as uuid[]), cast(:measures as text[]),
                                    cast(:amounts as numeric[]), cast(:currencies as text[]))
                            l(id, line_id, account_id, group_id, product_id, measure, amount, currency)
                        """)
                .setParameter("versionNo", targets.versionNo())
                .setParameter("agreementId", targets.agreementId())
                .setParameter("number", targets.agreementNumber())
                .setParameter("employeeId", targets.employeeId())
                .setParameter("fiscalYear", targets.fiscalYear())
                .setParameter("from", targets.from())
                .setParameter("to", targets.to())
                .setParameter(
                        "ids",
                        lines.stream()
                                .map(line -> UuidCreator.getTimeOrderedEpoch())
                                .toArray(UUID[]::new))
                .setParameter("lineIds", ids(lines, AgreedLine::lineId))
                .setParameter("accounts", ids(lines, AgreedLine::accountId))
                .setParameter("groups", ids(lines, AgreedLine::productGroupId))
                .setParameter("products", ids(lines, AgreedLine::productId))
                .setParameter(
                        "measures", lines.stream().map(AgreedLine::measure).toArray(String[]::new))
                .setParameter(
                        "amounts",
                        lines.stream()
                                .map(line -> line.value().amount())
                                .toArray(BigDecimal[]::new))
                .setParameter(
                        "currencies",
                        lines.stream()
                                .map(line -> line.value().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** Whoever has read up to a position must never find an older one later. */
    private void keepPositionsInOrderOfCommits() {
        Scalars.query(
                        session,
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('target_export', 0))) l",
                        Integer.class)
                .getResultList()
                .forEach(held -> {});
    }

    /** How far the given lines of that version are; lines that were never in force are left out. */
    public Map<UUID, ExportState> states(Collection<UUID> lineIds, int versionNo) {
        var states = new HashMap<UUID, ExportState>();
        for (var row :
                session.createNativeQuery(
                                """
                                select line_id, state, erp_key, answered_at, error from target_export
                                where line_id = any(cast(:ids as uuid[])) and version_no = :versionNo
                                """,
                                Object[].class)
                        .setParameter("ids", lineIds.toArray(UUID[]::new))
                        .setParameter("versionNo", versionNo)
                        .addScalar("line_id", UUID.class)
                        .addScalar("state", String.class)
                        .addScalar("erp_key", String.class)
                        .addScalar("answered_at", Instant.class)
                        .addScalar("error", String.class)
                        .getResultList()) {
            states.put(
                    (UUID) row[0],
                    new ExportState(
                            ExportStatus.valueOf((String) row[1]),
                            (String) row[2],
                            (Instant) row[3],
                            (String) row[4]));
        }
        return states;
    }

    private static @Nullable UUID[] ids(
            List<AgreedLine> lines, Function<AgreedLine, @Nullable UUID> id) {
        return lines.stream().map(id).toArray(UUID[]::new);
    }
}
