package com.lead2order.forecast.credit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.lead2order.forecast.credit.OrderV1.StatedV1;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is credited with orders, a batch at a time, and books what follows.
 *
 * <p>What an order states wins. A sales person that it does not state is the owner of the
 * opportunity that it names, as of its win; without one it is nobody: an order from the web shop
 * has a territory and no seller. Installations that pay owners of territories for those too say so
 * in their configuration. A territory that it does not state is the one that the sales person held
 * on the day of the order.
 */
@ApplicationScoped
class CreditOrders {

    /**
     * Adds to rows {@code o} of orders who is credited with them: {@code person_id}, {@code
     * person_source}, {@code territory_id}, {@code territory_source} of {@code credit}. Ownership
     * credits only where it is clear, that is where there is exactly one.
     */
    private static final String CREDIT =
            """
            left join person sp on sp.id = o.stated_person_id
            left join external_ref pr on pr.collection = 'people'
                and pr.system = o.stated_person_system and pr.key = o.stated_person_key
            left join territory st on st.id = o.stated_territory_id
            left join external_ref tr on tr.collection = 'territories'
                and tr.system = o.stated_territory_system and tr.key = o.stated_territory_key
            cross join lateral (select
                coalesce(sp.id, pr.record_id) as person_id,
                coalesce(st.id, tr.record_id) as territory_id,
                o.stated_person_id is null and o.stated_person_key is null as no_person,
                o.stated_territory_id is null and o.stated_territory_key is null as no_territory) stated
            left join opportunity_owner d on stated.no_person and d.opportunity_id = o.opportunity_id
            left join person dp on dp.id = d.person_id
            left join lateral (
                select (array_agg(w.territory_id))[1] as territory_id from territory_owner w
                where stated.no_territory and w.person_id = coalesce(stated.person_id, dp.id)
                  and w.valid_from <= o.order_date and (w.valid_to is null or w.valid_to > o.order_date)
                having count(*) = 1) held on true
            left join lateral (
                select (array_agg(w.person_id))[1] as person_id from territory_owner w
                where cast(:creditOwners as boolean) and stated.no_person and dp.id is null and w.territory_id = stated.territory_id
                  and w.valid_from <= o.order_date and (w.valid_to is null or w.valid_to > o.order_date)
                having count(*) = 1) owner on true
            cross join lateral (select
                coalesce(stated.person_id, dp.id, owner.person_id) as person_id,
                case when stated.person_id is not null then 'STATED'
                     when coalesce(dp.id, owner.person_id) is not null then 'DERIVED' end as person_source,
                coalesce(stated.territory_id, held.territory_id) as territory_id,
                case when stated.territory_id is not null then 'STATED'
                     when held.territory_id is not null then 'DERIVED' end as territory_source) credit
            """;

    private static final String TAKE =
            """
            insert into order_credit (id, version, order_version, counts, is_order, actual_total, cancelled_on,
                opportunity_id, account_id, partner_id, order_date,
                booking_date, currency, net_total, stated_person_id, stated_person_system, stated_person_key,
                stated_territory_id, stated_territory_system, stated_territory_key,
                person_id, person_source, territory_id, territory_source, lines)
            select o.id, 0, o.order_version, o.counts, o.is_order, o.actual_total, o.cancelled_on,
                o.opportunity_id, o.account_id, o.partner_id, o.order_date,
                o.booking_date, o.currency, o.net_total, o.stated_person_id, o.stated_person_system, o.stated_person_key,
                o.stated_territory_id, o.stated_territory_system, o.stated_territory_key,
                credit.person_id, credit.person_source, credit.territory_id, credit.territory_source,
                cast(o.lines as jsonb)
            from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:counts as boolean[]),
                    cast(:areOrders as boolean[]), cast(:actualTotals as numeric[]), cast(:cancelledOns as date[]),
                    cast(:opportunities as uuid[]), cast(:accounts as uuid[]), cast(:partners as uuid[]), cast(:orderDates as date[]),
                    cast(:bookingDates as date[]), cast(:currencies as text[]), cast(:netTotals as numeric[]),
                    cast(:personIds as uuid[]), cast(:personSystems as text[]), cast(:personKeys as text[]),
                    cast(:territoryIds as uuid[]), cast(:territorySystems as text[]), cast(:territoryKeys as text[]),
                    cast(:lines as text[]))
                o(id, order_version, counts, is_order, actual_total, cancelled_on, opportunity_id, account_id, partner_id, order_date,
                    booking_date, currency, net_total, stated_person_id, stated_person_system, stated_person_key,
                    stated_territory_id, stated_territory_system, stated_territory_key, lines)
            """
                    + CREDIT
                    + """
                    order by o.id
                    on conflict (id) do update set version = order_credit.version + 1,
                        order_version = excluded.order_version, counts = excluded.counts,
                        is_order = excluded.is_order, actual_total = excluded.actual_total,
                        cancelled_on = excluded.cancelled_on, opportunity_id = excluded.opportunity_id,
                        account_id = excluded.account_id, partner_id = excluded.partner_id,
                        order_date = excluded.order_date, booking_date = excluded.booking_date,
                        currency = excluded.currency, net_total = excluded.net_total,
                        stated_person_id = excluded.stated_person_id,
                        stated_person_system = excluded.stated_person_system,
                        stated_person_key = excluded.stated_person_key,
                        stated_territory_id = excluded.stated_territory_id,
                        stated_territory_system = excluded.stated_territory_system,
                        stated_territory_key = excluded.stated_territory_key,
                        person_id = excluded.person_id, person_source = excluded.person_source,
                        territory_id = excluded.territory_id, territory_source = excluded.territory_source,
                        lines = excluded.lines
                    where excluded.order_version > order_credit.order_version
                    returning id
                    """;

    private static final String CREDIT_AGAIN =
            """
            update order_credit c set version = c.version + 1,
                person_id = n.person_id, person_source = n.person_source,
                territory_id = n.territory_id, territory_source = n.territory_source
            from (
                select o.id, credit.* from order_credit o
            """
                    + CREDIT
                    + """
                        where o.id = any(cast(:ids as uuid[]))) n
                    where c.id = n.id
                      and (c.person_id, c.person_source, c.territory_id, c.territory_source)
                        is distinct from (n.person_id, n.person_source, n.territory_id, n.territory_source)
                    returning c.id
                    """;

    private final CreditShares creditShares;
    private final Actuals actuals;
    private final PublishCredits publishCredits;
    private final Session session;
    private final boolean creditOwners;

    CreditOrders(
            CreditShares creditShares,
            Actuals actuals,
            PublishCredits publishCredits,
            Session session,
            @ConfigProperty(name = "lead2order.forecast.credit-territory-owners")
                    boolean creditOwners) {
        this.creditShares = creditShares;
        this.actuals = actuals;
        this.publishCredits = publishCredits;
        this.session = session;
        this.creditOwners = creditOwners;
    }

    /** Takes versions of orders in; those that are older than what we know change nothing. */
    @Transactional(MANDATORY)
    void take(List<OrderVersion> versions) {
        lock("pg_advisory_xact_lock_shared");
        var newer =
                Scalars.query(session, TAKE, UUID.class)
                        .setParameter("creditOwners", creditOwners)
                        .setParameter("ids", ids(versions, OrderV1::id))
                        .setParameter(
                                "versions",
                                versions.stream().map(OrderVersion::number).toArray(Long[]::new))
                        .setParameter("counts", texts(versions, OrderV1::counts))
                        .setParameter("areOrders", texts(versions, OrderV1::isOrder))
                        .setParameter(
                                "actualTotals",
                                texts(versions, order -> plain(order.actualTotal())))
                        .setParameter("cancelledOns", texts(versions, OrderV1::cancelledOn))
                        .setParameter("opportunities", ids(versions, OrderV1::opportunityId))
                        .setParameter("accounts", ids(versions, OrderV1::accountId))
                        .setParameter("partners", ids(versions, OrderV1::partnerId))
                        .setParameter("orderDates", texts(versions, OrderV1::orderDate))
                        .setParameter("bookingDates", texts(versions, OrderV1::bookingDate))
                        .setParameter("currencies", texts(versions, OrderV1::currency))
                        .setParameter(
                                "netTotals",
                                texts(versions, order -> order.netTotal().toPlainString()))
                        .setParameter("personIds", ids(versions, statedId(OrderV1::salesPerson)))
                        .setParameter(
                                "personSystems",
                                texts(versions, stated(OrderV1::salesPerson, StatedV1::system)))
                        .setParameter(
                                "personKeys",
                                texts(versions, stated(OrderV1::salesPerson, StatedV1::key)))
                        .setParameter("territoryIds", ids(versions, statedId(OrderV1::territory)))
                        .setParameter(
                                "territorySystems",
                                texts(versions, stated(OrderV1::territory, StatedV1::system)))
                        .setParameter(
                                "territoryKeys",
                                texts(versions, stated(OrderV1::territory, StatedV1::key)))
                        .setParameter("lines", texts(versions, CreditedLine::listOf))
                        .getResultList();
        if (newer.isEmpty()) {
            return;
        }
        var taken = newer.toArray(UUID[]::new);
        book(taken);
    }

    /** Credits orders whose person became known by now. */
    @Transactional(MANDATORY)
    void creditToNewPeople() {
        lock("pg_advisory_xact_lock");
        creditAgain(
                Scalars.query(
                                session,
                                """
                                select o.id from order_credit o
                                where (o.person_unresolved or o.territory_unresolved) and o.person_unresolved
                                  and (exists (select from person p where p.id = o.stated_person_id)
                                    or exists (select from external_ref r where r.collection = 'people'
                                        and r.system = o.stated_person_system and r.key = o.stated_person_key))
                                order by o.id
                                """,
                                UUID.class)
                        .getResultList());
    }

    /** Credits orders to the owners of their opportunities, which are known by now. */
    @Transactional(MANDATORY)
    void creditByOpportunities(Collection<UUID> opportunities) {
        lock("pg_advisory_xact_lock");
        creditAgain(
                Scalars.query(
                                session,
                                """
                                select o.id from order_credit o
                                where o.opportunity_id = any(cast(:opportunities as uuid[])) and o.person_id is null
                                  and o.stated_person_id is null and o.stated_person_key is null
                                order by o.id
                                """,
                                UUID.class)
                        .setParameter("opportunities", opportunities.toArray(UUID[]::new))
                        .getResultList());
    }

    /**
     * Credits orders whose territory became known by now, or was held by someone else in truth;
     * also those that had none, because their seller held two: one may have been taken back.
     */
    @Transactional(MANDATORY)
    void creditByOwnershipOf(Collection<UUID> territories) {
        lock("pg_advisory_xact_lock");
        creditAgain(
                Scalars.query(
                                session,
                                """
                                select o.id from order_credit o
                                where (o.person_unresolved or o.territory_unresolved) and o.territory_unresolved
                                  and (exists (select from territory t where t.id = o.stated_territory_id)
                                    or exists (select from external_ref r where r.collection = 'territories'
                                        and r.system = o.stated_territory_system and r.key = o.stated_territory_key))
                                union
                                select o.id from order_credit o
                                where o.territory_id = any(cast(:territories as uuid[]))
                                  and (o.territory_source = 'DERIVED'
                                    or cast(:creditOwners as boolean) and o.person_source is distinct from 'STATED')
                                union
                                select o.id from order_credit o
                                where o.territory_source is distinct from 'STATED'
                                  and o.person_id in (select w.person_id from territory_owner w
                                      where w.territory_id = any(cast(:territories as uuid[])))
                                union
                                select o.id from order_credit o
                                where o.territory_id is null and o.person_id is not null
                                  and o.stated_territory_id is null and o.stated_territory_key is null
                                  and exists (select from territory_owner w where w.person_id = o.person_id
                                      and w.valid_from <= o.order_date and (w.valid_to is null or w.valid_to > o.order_date))
                                order by id
                                """,
                                UUID.class)
                        .setParameter("territories", territories.toArray(UUID[]::new))
                        .setParameter("creditOwners", creditOwners)
                        .getResultList());
    }

    private void creditAgain(List<UUID> orders) {
        if (orders.isEmpty()) {
            return;
        }
        var changed =
                Scalars.query(session, CREDIT_AGAIN, UUID.class)
                        .setParameter("creditOwners", creditOwners)
                        .setParameter("ids", orders.toArray(UUID[]::new))
                        .getResultList()
                        .toArray(UUID[]::new);
        book(changed);
    }

    private void book(UUID[] orders) {
        creditShares.decide(orders);
        actuals.book(orders);
        publishCredits.of(orders);
    }

    /** Lets a replay tell us every order again; what is booked stays and is compared with. */
    @Transactional(MANDATORY)
    void expectAllAgain() {
        session.createNativeMutationQuery("update order_credit set order_version = -1")
                .executeUpdate();
    }

    /**
     * Batches of orders run side by side, but none beside a search for orders to credit again: an
     * order that does not know the new person yet would be missed.
     */
    private void lock(String function) {
        Scalars.query(
                        session,
                        "select 1 from (select %s(hashtextextended('credits', 0))) l"
                                .formatted(function),
                        Integer.class)
                .getSingleResult();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static Function<OrderV1, @Nullable UUID> statedId(
            Function<OrderV1, @Nullable StatedV1> which) {
        return order -> {
            var stated = which.apply(order);
            return stated == null ? null : stated.id();
        };
    }

    private static Function<OrderV1, @Nullable String> stated(
            Function<OrderV1, @Nullable StatedV1> which,
            Function<StatedV1, @Nullable String> part) {
        return order -> {
            var stated = which.apply(order);
            return stated == null ? null : part.apply(stated);
        };
    }

    private static UUID[] ids(
            List<OrderVersion> versions, Function<OrderV1, @Nullable UUID> attribute) {
        return versions.stream()
                .map(version -> attribute.apply(version.order()))
                .toArray(UUID[]::new);
    }

    private static String[] texts(
            List<OrderVersion> versions, Function<OrderV1, ? extends @Nullable Object> attribute) {
        return versions.stream()
                .map(version -> Objects.toString(attribute.apply(version.order()), null))
                .toArray(String[]::new);
    }
}
