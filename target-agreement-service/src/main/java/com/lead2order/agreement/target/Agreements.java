package com.lead2order.agreement.target;

import com.lead2order.agreement.line.Lines;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.kit.visibility.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All target agreements: the employee sees their own, managers those below them. */
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<TargetAgreement, UUID> {

    static final String COLLECTION = "target-agreements";

    private static final Listing<TargetAgreement> LISTING =
            Listing.of(
                            TargetAgreement.class,
                            "target_agreement",
                            Rows.ownedBy("e.employee_id")
                                    .orTeam("e.manager_id = cast(:viewer as uuid)"),
                            AgreementView.class)
                    .filter("state", Filter.oneOf("e.state", AgreementState.class))
                    .filter("cycleId", Filter.id("e.cycle_id"))
                    .filter("employeeId", Filter.id("e.employee_id"))
                    .filter("managerId", Filter.id("e.manager_id"))
                    .filter(
                            "fiscalYear",
                            Filter.textWhere(
                                    "(e.calendar_code, e.fiscal_year) = (split_part(:value, ':', 1), split_part(:value, ':', 2))"))
                    .filter("number", Filter.equalTo("e.number"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter(
                            "overdue",
                            Filter.flag("e.due_on is not null and e.due_on < cast(:onDay as date)"))
                    .sort("number", "e.number", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("number");

    private final Lists lists;
    private final Lines lines;
    private final Journal journal;
    private final Session session;
    private final AgreementViews views;
    private final Clock clock;

    Agreements(
            Lists lists,
            Lines lines,
            Journal journal,
            Session session,
            AgreementViews views,
            Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.journal = journal;
        this.session = session;
        this.views = views;
        this.clock = clock;
    }

    public Page<AgreementView> page(UriInfo uri) {
        return lists.pageOf(
                LISTING,
                uri,
                new Condition(
                        "cast(:onDay as date) is not null", Map.of("onDay", LocalDate.now(clock))),
                views::of);
    }

    public TargetAgreement visible(UUID id) {
        return lists.find(LISTING, id).orElseThrow(AgreementRule.AGREEMENT_MUST_EXIST::violated);
    }

    /** The agreement, held until the transaction ends: steps on its lines wait for each other. */
    public TargetAgreement locked(UUID id) {
        Scalars.query(
                        session,
                        "select 1 from target_agreement where id = :id for update",
                        Integer.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(held -> {});
        return visible(id);
    }

    public TargetAgreement forChange(UUID id, IfMatch ifMatch) {
        var agreement = locked(id);
        ifMatch.require(agreement.version());
        return agreement;
    }

    /**
     * As {@link #forChange}; but where the last closed line has aligned the agreement already,
     * there is nothing left to change, and the caller need not have seen that (RFC 9110, 13.1.1).
     */
    public TargetAgreement forCompletion(UUID id, IfMatch ifMatch) {
        var agreement = locked(id);
        try {
            ifMatch.require(agreement.version());
        } catch (RuleViolation violation) {
            if (violation.rule() != RequestRule.STALE_VERSION
                    || agreement.state() != AgreementState.ALIGNED) {
                throw violation;
            }
        }
        return agreement;
    }

    /** Lets nobody else open agreements for the fiscal year until the transaction ends. */
    public void lockYear(String calendarCode, String yearKey) {
        Scalars.query(
                        session,
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:year, 0))) l",
                        Integer.class)
                .setParameter("year", "target_agreement " + calendarCode + ':' + yearKey)
                .getSingleResult();
    }

    /** As {@link #save}, for many agreements, in a handful of statements for all of them. */
    public void saveAll(Map<TargetAgreement, ? extends AgreementEvent> changes) {
        flush();
        var linesOf = lines.ofAll(changes.keySet());
        journal.recordAll(
                changes.entrySet().stream()
                        .map(change ->
                                AgreementContract.messageFor(
                                        change.getValue(),
                                        change.getKey(),
                                        linesOf.getOrDefault(change.getKey().id(), List.of())))
                        .toList());
    }

    /** The number of the next version; withdrawn ones keep theirs. */
    public int nextVersionNo(TargetAgreement agreement) {
        return getEntityManager()
                        .createQuery(
                                "select max(a.versionNo) from TargetAgreement a where a.number = :number",
                                Integer.class)
                        .setParameter("number", agreement.number())
                        .getSingleResult()
                + 1;
    }

    public boolean hasOpenAmendment(UUID supersededId) {
        return count(
                        "supersedesId = ?1 and state not in ?2",
                        supersededId,
                        List.of(
                                AgreementState.WITHDRAWN,
                                AgreementState.IN_FORCE,
                                AgreementState.CLOSED,
                                AgreementState.SUPERSEDED))
                > 0;
    }

    public void save(TargetAgreement agreement, AgreementEvent event, @Nullable String reason) {
        journal.record(
                () -> AgreementContract.messageFor(event, agreement, lines.of(agreement.id())),
                reason);
    }
}
