package com.lead2order.agreement.opening;

import com.lead2order.agreement.cycle.CycleDetails;
import com.lead2order.agreement.cycle.CycleView;
import com.lead2order.agreement.target.TargetAgreement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Makes the first lines of agreements from what was ordered before: one per account and product
 * group, planned as last year. It counts as attainment does: an order is the one of those who are
 * credited with it, by their ratio, on its booking date; what was cancelled is taken back on the
 * day of the cancellation. Another currency is converted by the rate of that day; what no rate
 * converts is listed beside the figure. A plan is no larger than an amount may be. Two statements
 * for any number of agreements.
 */
@ApplicationScoped
class Baselines {

    private static final String FROM_ORDERS =
            """
            insert into target_line (agreement_id, id, version, account_id, product_group_id, measure, state,
                currency, actual_py, actual_ppy, ytd, orders_py, no_rate, missing, planned_amount)
            with entry as (
                select o.id as order_id, o.account_id, o.counts, o.currency, o.booked_on as day, l.group_id, l.amount
                from sold_order o
                cross join lateral unnest(o.group_ids, o.amounts) as l(group_id, amount)
                where o.booked_on >= least(cast(:ppyFrom as date), cast(:linesFrom as date)) and o.booked_on < cast(:to as date)
                union all
                select o.id, o.account_id, o.counts, o.currency, o.reversed_on, l.group_id, l.amount
                from sold_order o
                cross join lateral unnest(o.group_ids, o.reversals) as l(group_id, amount)
                where o.reversed_on >= least(cast(:ppyFrom as date), cast(:linesFrom as date)) and o.reversed_on < cast(:to as date)),
            credited as materialized (
                select n.agreement_id, e.account_id, coalesce(g.path[least(cast(:level as integer), cardinality(g.path))], e.group_id) as group_id,
                       e.order_id, e.counts, e.currency, e.day, e.amount * x.ratio as amount,
                       case when e.day >= cast(:pyTo as date) then 'ytd'
                            when e.day >= cast(:pyFrom as date) then 'actualPY'
                            when e.day >= cast(:ppyFrom as date) then 'actualPPY' end as figure
                from entry e
                join sold_credit c on c.order_id = e.order_id
                cross join lateral unnest(c.person_ids, c.ratios) as x(person_id, ratio)
                join unnest(cast(:agreements as uuid[]), cast(:employees as uuid[]))
                    as n(agreement_id, employee_id) on n.employee_id = x.person_id
                left join known_product_group g on g.id = e.group_id
                where e.account_id is not null and e.currency is not null),
            rate as (
                select d.currency, d.day, exchange_rate_on(d.currency, :currency, d.day) as rate
                from (select distinct currency, day from credited) d),
            part as (
                select c.agreement_id, c.account_id, c.group_id, c.figure, c.currency,
                       sum(c.amount * r.rate) as converted,
                       coalesce(sum(c.amount) filter (where r.rate is null), 0) as missing
                from credited c join rate r on (r.currency, r.day) = (c.currency, c.day)
                group by c.agreement_id, c.account_id, c.group_id, c.figure, c.currency),
            figures as (
                select p.agreement_id, p.account_id, p.group_id,
                       round(coalesce(sum(p.converted) filter (where p.figure = 'actualPY'), 0), 4) as actual_py,
                       round(coalesce(sum(p.converted) filter (where p.figure = 'actualPPY'), 0), 4) as actual_ppy,
                       round(coalesce(sum(p.converted) filter (where p.figure = 'ytd'), 0), 4) as ytd,
                       jsonb_agg(jsonb_build_object('figure', p.figure, 'amount', cast(round(p.missing, 4) as text),
                               'currency', p.currency) order by p.figure, p.currency)
                           filter (where p.missing <> 0 and p.figure is not null) as missing
                from part p
                group by p.agreement_id, p.account_id, p.group_id),
            orders as (
                select agreement_id, account_id, group_id,
                       count(distinct order_id) filter (where figure = 'actualPY' and counts) as orders_py,
                       bool_or(day >= cast(:linesFrom as date) and day < cast(:pyTo as date)) as is_relevant
                from credited
                group by agreement_id, account_id, group_id)
            select f.agreement_id, uuidv7(), 0, f.account_id, f.group_id, :measure, 'PLANNED', :currency,
                   f.actual_py, f.actual_ppy, f.ytd, o.orders_py, f.missing is not null, f.missing,
                   least(greatest(f.actual_py, 0), 999999999999999.9999)
            from figures f
            join orders o on o.agreement_id = f.agreement_id and o.account_id = f.account_id
                and o.group_id is not distinct from f.group_id
            where o.is_relevant
            """;

    private static final String FOR_MEASURES =
            """
            insert into target_line (agreement_id, id, version, measure, state, currency, planned_amount)
            select a.id, uuidv7(), 0, m.measure, 'PLANNED', :currency, 0
            from unnest(cast(:agreements as uuid[])) a(id)
            cross join unnest(cast(:measures as text[])) m(measure)
            where not exists (select 1 from target_line l where l.agreement_id = a.id and l.measure = m.measure)
            """;

    private final Session session;

    Baselines(Session session) {
        this.session = session;
    }

    /** Adds the lines; a measure for which nothing was ordered gets one line for everything. */
    void addLines(List<TargetAgreement> agreements, CycleView cycle) {
        var ids = agreements.stream().map(TargetAgreement::id).toArray(UUID[]::new);
        var employees = agreements.stream().map(TargetAgreement::employeeId).toArray(UUID[]::new);
        var currency = agreements.getFirst().currency().getCurrencyCode();
        var measures = cycle.details().measures();
        if (measures.contains(CycleDetails.REVENUE)) {
            var periods = cycle.baselinePeriods();
            var years = Objects.requireNonNull(cycle.details().baselineYears());
            session.createNativeMutationQuery(FROM_ORDERS)
                    .setParameter("agreements", ids)
                    .setParameter("employees", employees)
                    .setParameter("currency", currency)
                    .setParameter("measure", CycleDetails.REVENUE)
                    .setParameter("level", cycle.details().productGroupLevel())
                    .setParameter("pyFrom", periods.get(0).from())
                    .setParameter("pyTo", cycle.from())
                    .setParameter("ppyFrom", periods.get(1).from())
                    .setParameter("linesFrom", periods.get(years - 1).from())
                    .setParameter("to", cycle.to())
                    .executeUpdate();
        }
        session.createNativeMutationQuery(FOR_MEASURES)
                .setParameter("agreements", ids)
                .setParameter("currency", currency)
                .setParameter("measures", measures.toArray(String[]::new))
                .executeUpdate();
    }
}
