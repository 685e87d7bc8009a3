package com.lead2order.agreement.line;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Condition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The lines of all agreements; who sees an agreement sees its lines. */
@ApplicationScoped
public class Lines implements PanacheRepositoryBase<TargetLine, LineKey> {

    private static final String COLLECTION = "target-agreement-lines";

    private static final Listing<TargetLine> LISTING =
            Listing.ofAll(TargetLine.class, "target_line", LineView.class)
                    .filter("state", Filter.oneOf("e.state", LineState.class))
                    .filter("measure", Filter.equalTo("e.measure"))
                    .filter("accountId", Filter.id("e.account_id"))
                    .filter("productGroupId", Filter.id("e.product_group_id"))
                    .filter("productId", Filter.id("e.product_id"))
                    .sort("actualPY", "coalesce(e.actual_py, 0)", "numeric")
                    .sort("plannedValue", "e.planned_amount", "numeric")
                    .sort(
                            "deviationAmount",
                            "abs(coalesce(e.proposed_amount - e.planned_amount, 0))",
                            "numeric")
                    .sort("priority", "coalesce(e.priority, 2147483647)", "integer")
                    .defaultSort("-actualPY");

    private final Lists lists;
    private final Journal journal;
    private final Session session;
    private final LineViews views;

    Lines(Lists lists, Journal journal, Session session, LineViews views) {
        this.lists = lists;
        this.journal = journal;
        this.session = session;
        this.views = views;
    }

    public Page<LineView> page(ParentAgreement agreement, UriInfo uri) {
        return page(agreement, uri, "true");
    }

    /** Lines whose proposal differs from the plan and is not settled. */
    public Page<LineView> deviations(ParentAgreement agreement, UriInfo uri) {
        return page(
                agreement,
                uri,
                "e.state in ('PROPOSED', 'DECLINED') and e.proposed_amount <> e.planned_amount");
    }

    private Page<LineView> page(ParentAgreement agreement, UriInfo uri, String condition) {
        return lists.pageOf(
                LISTING,
                uri,
                new Condition(
                        "e.agreement_id = :agreementId and " + condition,
                        Map.of("agreementId", agreement.id())),
                rows -> views.of(agreement, rows));
    }

    public List<TargetLine> of(UUID agreementId) {
        return list("key.agreementId = ?1 order by key.id", agreementId);
    }

    /** The lines of many agreements, by agreement. */
    public Map<UUID, List<TargetLine>> ofAll(Collection<? extends ParentAgreement> agreements) {
        return list(
                        "key.agreementId in ?1 order by key.id",
                        agreements.stream().map(ParentAgreement::id).toList())
                .stream()
                .collect(Collectors.groupingBy(line -> line.key().agreementId()));
    }

    public List<TargetLine> open(UUID agreementId) {
        return of(agreementId).stream().filter(line -> line.state().isOpen()).toList();
    }

    public TargetLine required(UUID agreementId, UUID lineId) {
        return findByIdOptional(new LineKey(agreementId, lineId))
                .orElseThrow(LineRule.LINE_MUST_EXIST::violated);
    }

    public TargetLine forChange(ParentAgreement agreement, UUID lineId, IfMatch ifMatch) {
        var line = required(agreement.id(), lineId);
        ifMatch.require(line.version());
        return line;
    }

    public LineTally tally(UUID agreementId) {
        flush();
        var row =
                session.createNativeQuery(
                                """
                                select count(*), count(*) filter (where state = 'PLANNED'),
                                       count(*) filter (where state = 'PROPOSED'),
                                       count(*) filter (where state = 'DECLINED')
                                from target_line where agreement_id = :id
                                """,
                                Object[].class)
                        .setParameter("id", agreementId)
                        .getSingleResult();
        return new LineTally((long) row[0], (long) row[1], (long) row[2], (long) row[3]);
    }

    public boolean exists(UUID agreementId, LineSubject subject) {
        return !Scalars.query(
                        session,
                        """
                        select 1 from target_line
                        where agreement_id = :id and measure = :measure
                          and account_id is not distinct from cast(:account as uuid)
                          and product_group_id is not distinct from cast(:group as uuid)
                          and product_id is not distinct from cast(:product as uuid)
                        """,
                        Integer.class)
                .setParameter("id", agreementId)
                .setParameter("measure", subject.measure())
                .setParameter("account", subject.accountId())
                .setParameter("group", subject.productGroupId())
                .setParameter("product", subject.productId())
                .getResultList()
                .isEmpty();
    }

    /** Writes the audit entry of a changed line; other services learn it with the next step. */
    public void save(
            ParentAgreement agreement, TargetLine line, String fact, @Nullable String reason) {
        journal.record(() -> entry(views.of(agreement, line), fact), reason);
    }

    /** As {@link #save}, for many lines. */
    public void saveAll(ParentAgreement agreement, List<TargetLine> changed, String fact) {
        flush();
        journal.recordAll(
                views.of(agreement, changed).stream().map(line -> entry(line, fact)).toList());
    }

    private static OutgoingEvent entry(LineView line, String fact) {
        return OutgoingEvent.internal(
                COLLECTION,
                line.id().toString(),
                "com.lead2order.target-line." + fact + ".v1",
                line.version(),
                line);
    }
}
