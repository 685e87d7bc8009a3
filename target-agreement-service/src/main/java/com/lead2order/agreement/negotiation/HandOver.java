package com.lead2order.agreement.negotiation;

import com.lead2order.agreement.known.ReportingLinesRedrawn;
import com.lead2order.agreement.known.SalesForce;
import com.lead2order.agreement.target.AgreementEvent;
import com.lead2order.agreement.target.AgreementRule;
import com.lead2order.agreement.target.Agreements;
import com.lead2order.agreement.target.TargetAgreement;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.sql.Scalars;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Gives agreements to whoever manages their employees now: at once where the organisation changes,
 * at the turn of the day where a change of its was dated ahead, and at the latest when somebody
 * acts.
 */
@ApplicationScoped
class HandOver {

    private final Agreements agreements;
    private final History history;
    private final SalesForce salesForce;
    private final Caller caller;
    private final Session session;
    private final Clock clock;

    HandOver(
            Agreements agreements,
            History history,
            SalesForce salesForce,
            Caller caller,
            Session session,
            Clock clock) {
        this.agreements = agreements;
        this.history = history;
        this.salesForce = salesForce;
        this.caller = caller;
        this.session = session;
        this.clock = clock;
    }

    void whenRedrawn(@Observes ReportingLinesRedrawn redrawn) {
        ofAll();
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void whenADayBegins() {
        ofAll();
    }

    /**
     * Before a step is taken. Where nobody is above the employee any more, the former manager who
     * reports to them now does not judge their target.
     */
    void ifManagedByAnother(TargetAgreement agreement) {
        var manager =
                salesForce
                        .presentManagersOf(List.of(agreement.employeeId()))
                        .get(agreement.employeeId());
        if (manager == null) {
            AgreementRule.ONLY_THE_MANAGER.require(
                    !agreement.managerId().equals(caller.personIdOrNull())
                            || !salesForce.isAbove(agreement.employeeId(), agreement.managerId()));
        } else if (!manager.equals(agreement.managerId())) {
            hand(List.of(agreement));
        }
    }

    private void ofAll() {
        var displaced =
                Scalars.query(
                                session,
                                """
                                select a.id from target_agreement a
                                join reporting_line r on r.person_id = a.employee_id
                                    and r.valid_from <= :onDay and (r.valid_to is null or r.valid_to > :onDay)
                                where a.manager_id <> r.manager_id
                                  and a.state not in ('CLOSED', 'WITHDRAWN', 'SUPERSEDED')
                                order by a.id for update of a
                                """,
                                UUID.class)
                        .setParameter("onDay", LocalDate.now(clock))
                        .getResultList();
        if (!displaced.isEmpty()) {
            hand(agreements.list("id in ?1 order by id", displaced));
        }
    }

    private void hand(List<TargetAgreement> displaced) {
        var now = clock.instant().atZone(clock.getZone());
        var managers =
                salesForce.presentManagersOf(
                        displaced.stream().map(TargetAgreement::employeeId).toList());
        var handed = new LinkedHashMap<TargetAgreement, AgreementEvent>();
        for (var agreement : displaced) {
            var former = agreement.managerId();
            var manager = managers.getOrDefault(agreement.employeeId(), former);
            agreement
                    .handOver(manager, null, now)
                    .ifPresent(event -> {
                        history.handedOver(agreement, former, now.toInstant());
                        handed.put(agreement, event);
                    });
        }
        agreements.saveAll(handed);
    }
}
