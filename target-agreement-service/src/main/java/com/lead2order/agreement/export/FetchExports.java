package com.lead2order.agreement.export;

import com.lead2order.agreement.known.Refs;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Shows agreed lines in the order in which they came into force. A read changes nothing: how far a
 * line is, the ERP says with its acknowledgement, so that an answer that got lost is fetched again.
 */
@ApplicationScoped
class FetchExports {

    /** Lines behind a position, in these states where any are named. */
    record Query(long since, int limit, Set<ExportStatus> states) {}

    private static final String SELECT =
            """
            select e.position, e.line_id, e.version_no, e.agreement_id, e.agreement_number, e.employee_id,
                   cast(p.refs as text) as employee_refs, e.fiscal_year, e.year_from, e.year_to,
                   e.account_id, cast(a.refs as text) as account_refs,
                   e.product_group_id, cast(g.refs as text) as group_refs,
                   e.product_id, cast(pr.refs as text) as product_refs,
                   e.measure, e.amount, e.currency, e.state, e.sent_at, e.answered_at, e.erp_key, e.error
            from target_export e
            left join known_person p on p.id = e.employee_id
            left join known_account a on a.id = e.account_id
            left join known_product_group g on g.id = e.product_group_id
            left join known_product pr on pr.id = e.product_id
            where e.position > :since
              and (cardinality(cast(:states as text[])) = 0 or e.state = any(cast(:states as text[])))
              and (\
            """;

    private final Session session;
    private final Visibility visibility;

    FetchExports(Session session, Visibility visibility) {
        this.session = session;
        this.visibility = visibility;
    }

    ExportFeed handle(Query query) {
        var rows = rows(query);
        var more = rows.size() > query.limit();
        var shown = more ? rows.subList(0, query.limit()) : rows;
        var items = shown.stream().map(FetchExports::view).toList();
        var last = shown.isEmpty() ? query.since() : (long) shown.getLast()[0];
        return new ExportFeed(items, last == 0 ? null : Long.toString(last), more);
    }

    private List<Object[]> rows(Query query) {
        var visible = visibility.of(Rows.ownedBy("e.employee_id"));
        var select =
                session.createNativeQuery(
                                SELECT + visible.sql() + ") order by e.position", Object[].class)
                        .setParameter("since", query.since())
                        .setParameter(
                                "states",
                                query.states().stream().map(Enum::name).toArray(String[]::new))
                        .setMaxResults(query.limit() + 1)
                        .addScalar("position", Long.class)
                        .addScalar("line_id", UUID.class)
                        .addScalar("version_no", Integer.class)
                        .addScalar("agreement_id", UUID.class)
                        .addScalar("agreement_number", String.class)
                        .addScalar("employee_id", UUID.class)
                        .addScalar("employee_refs", String.class)
                        .addScalar("fiscal_year", String.class)
                        .addScalar("year_from", LocalDate.class)
                        .addScalar("year_to", LocalDate.class)
                        .addScalar("account_id", UUID.class)
                        .addScalar("account_refs", String.class)
                        .addScalar("product_group_id", UUID.class)
                        .addScalar("group_refs", String.class)
                        .addScalar("product_id", UUID.class)
                        .addScalar("product_refs", String.class)
                        .addScalar("measure", String.class)
                        .addScalar("amount", BigDecimal.class)
                        .addScalar("currency", String.class)
                        .addScalar("state", String.class)
                        .addScalar("sent_at", Instant.class)
                        .addScalar("answered_at", Instant.class)
                        .addScalar("erp_key", String.class)
                        .addScalar("error", String.class);
        return visible.bind(select).getResultList();
    }

    private static ExportView view(@Nullable Object[] row) {
        return new ExportView(
                id(row[1]),
                (Integer) required(row[2]),
                id(row[3]),
                text(row[4]),
                id(row[5]),
                Refs.read((String) row[6]),
                text(row[7]),
                (LocalDate) required(row[8]),
                (LocalDate) required(row[9]),
                (UUID) row[10],
                Refs.read((String) row[11]),
                (UUID) row[12],
                Refs.read((String) row[13]),
                (UUID) row[14],
                Refs.read((String) row[15]),
                text(row[16]),
                Money.stored((BigDecimal) required(row[17]), Currency.getInstance(text(row[18]))),
                ExportStatus.valueOf(text(row[19])),
                (Instant) row[20],
                (Instant) row[21],
                (String) row[22],
                (String) row[23]);
    }

    private static UUID id(@Nullable Object value) {
        return (UUID) required(value);
    }

    private static String text(@Nullable Object value) {
        return (String) required(value);
    }

    private static Object required(@Nullable Object value) {
        return java.util.Objects.requireNonNull(value);
    }
}
