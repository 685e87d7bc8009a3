package com.lead2order.agreement.agreement;

import com.lead2order.agreement.cycle.CycleDetails;
import com.lead2order.agreement.cycle.CycleView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Makes the first lines of agreements from what was ordered before: one per account and product
 * group, planned as last year. An order counts for the people it is credited to, by their ratio;
 * without a credit for the owner of the account. Nothing is converted: a figure that orders in
 * another currency belong to is unknown, never too small, and its line says so. Two statements for
 * any number of agreements.
 */
@ApplicationScoped
class Baselines {

    private static final String FROM_ORDERS =
            """
            insert into target_line (agreement_id, id, version, account_id, product_group_id, measure, state,
                currency, actual_py, actual_ppy, ytd, orders_py, no_rate, planned_amount)
            select b.agreement_id, uuidv7(), 0, b.account_id, b.group_id, :measure, 'PLANNED', :currency,
                   case when not b.py_no_rate then b.actual_py end,
                   case when not b.ppy_no_rate then b.actual_ppy end,
                   case when not b.ytd_no_rate then b.ytd end,
                   b.orders_py, b.py_no_rate or b.ppy_no_rate or b.ytd_no_rate,
                   case when b.py_no_rate then 0 else greatest(b.actual_py, 0) end
            from (
                select s.agreement_id, s.account_id, s.group_id,
                       round(coalesce(sum(s.amount) filter (where s.period = 'PY'), 0), 4) as actual_py,
                       round(coalesce(sum(s.amount) filter (where s.period = 'PPY'), 0), 4) as actual_ppy,
                       round(coalesce(sum(s.amount) filter (where s.period = 'YTD'), 0), 4) as ytd,
                       coalesce(bool_or(s.no_rate) filter (where s.period = 'PY'), false) as py_no_rate,
                       coalesce(bool_or(s.no_rate) filter (where s.period = 'PPY'), false) as ppy_no_rate,
                       coalesce(bool_or(s.no_rate) filter (where s.period = 'YTD'), false) as ytd_no_rate,
                       count(distinct s.order_id) filter (where s.period = 'PY') as orders_py,
                       count(*) filter (where s.booked_on >= cast(:linesFrom as date) and s.booked_on < cast(:pyTo as date)) as relevant
                from (
                    select n.agreement_id, o.id as order_id, o.account_id, o.booked_on, l.amount * share.ratio as amount,
                           o.currency is distinct from :currency as no_rate,
                           case when o.booked_on >= cast(:pyTo as date) then 'YTD'
                                when o.booked_on >= cast(:pyFrom as date) then 'PY'
                                when o.booked_on >= cast(:ppyFrom as date) then 'PPY' end as period,
                           coalesce(g.path[least(cast(:level as integer), cardinality(g.path))], l.group_id) as group_id
                    from sold_order o
                    left join sold_credit c on c.order_id = o.id
                    cross join lateral (
                        select x.person_id, x.ratio from unnest(c.person_ids, c.ratios) as x(person_id, ratio)
                        union all
                        select a.owner_id, 1 from known_account a
                        where a.id = o.account_id and a.owner_id is not null
                          and coalesce(cardinality(c.person_ids), 0) = 0) share
                    join unnest(cast(:agreements as uuid[]), cast(:employees as uuid[]))
                        as n(agreement_id, employee_id) on n.employee_id = share.person_id
                    cross join lateral unnest(o.group_ids, o.amounts) as l(group_id, amount)
                    left join known_product_group g on g.id = l.group_id
                    where o.booked_on >= least(cast(:ppyFrom as date), cast(:linesFrom as date)) and o.booked_on < cast(:to as date)
                      and o.account_id is not null) s
                group by s.agreement_id, s.account_id, s.group_id) b
            where b.relevant > 0
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
