package com.lead2order.opportunity.order;

import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.AccountRows;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.kit.visibility.Visibility;
import com.lead2order.opportunity.erp.OrderStatus;
import com.lead2order.opportunity.erp.OrderType;
import com.lead2order.opportunity.known.KnownRecords;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All orders. An order belongs to the person who is credited for it, until then to the sales person
 * whom it states, else to the owner of its opportunity, else to the owner of the account; the
 * others of these see it as a team. The name of an account is for those who see the account.
 */
@ApplicationScoped
public class SalesOrders implements PanacheRepositoryBase<SalesOrder, UUID> {

    private static final String CREDITED = "e.id in (select c.order_id from order_credit c where ";

    private static final String NOT_CREDITED =
            "not exists (select from order_credit c where c.order_id = e.id and c.person_ids[1] is"
                    + " not null)";

    private static final String OF_NO_OWNED_OPPORTUNITY =
            "not exists (select from opportunity d where d.id = e.opportunity_id and d.owner_id is"
                    + " not null)";

    private static final Rows VISIBLE =
            Rows.ownedWhere(
                            "e.id in (select c.order_id from order_credit c where c.person_ids[1] "
                                    + Rows.OWNERS
                                    + ")",
                            "e.seller_id is not null and e.seller_id "
                                    + Rows.OWNERS
                                    + " and "
                                    + NOT_CREDITED,
                            "e.opportunity_id in (select d.id from opportunity d where d.owner_id "
                                    + Rows.OWNERS
                                    + ") and e.seller_id is null and "
                                    + NOT_CREDITED,
                            "e.account_id in (select a.id from known_account a where a.owner_id "
                                    + Rows.OWNERS
                                    + ") and e.seller_id is null and "
                                    + OF_NO_OWNED_OPPORTUNITY
                                    + " and "
                                    + NOT_CREDITED)
                    .unownedFor(
                            "order:unassigned",
                            "e.seller_id is null and "
                                    + NOT_CREDITED
                                    + " and "
                                    + OF_NO_OWNED_OPPORTUNITY
                                    + " and not exists (select from known_account a where a.id ="
                                    + " e.account_id and a.owner_id is not null)")
                    .orTeam(
                            CREDITED + "c.person_ids @> array[cast(:viewer as uuid)])",
                            """
                            e.opportunity_id in (select d.id from opportunity d
                                where d.owner_id = cast(:viewer as uuid) or d.team_ids @> array[cast(:viewer as uuid)])\
                            """,
                            """
                            e.account_id in (select a.id from known_account a
                                where a.owner_id = cast(:viewer as uuid))\
                            """)
                    .orTerritoriesWhere(CREDITED + "c.territory_ids && " + Rows.TERRITORIES + ")")
                    .orPartner("e.partner_id");

    private static final Listing<SalesOrder> LISTING =
            Listing.of(SalesOrder.class, "sales_order", VISIBLE, OrderView.class)
                    .filter("accountId", Filter.id("e.account_id"))
                    .filter("sourceSystem", Filter.equalTo("e.source_system"))
                    .filter("externalOrderNo", Filter.equalTo("e.external_order_no"))
                    .filter("origin", Filter.oneOf("e.origin", OrderOrigin.class))
                    .filter("status", Filter.oneOf("e.status", OrderStatus.class))
                    .filter("type", Filter.oneOf("e.type", OrderType.class))
                    .filter("opportunityId", Filter.id("e.opportunity_id"))
                    .filter("partnerId", Filter.id("e.partner_id"))
                    .dates("orderDate", "e.order_date")
                    .dates("bookingDate", "e.booking_date")
                    .filter("bookedFrom", Filter.from("e.booking_date"))
                    .filter("bookedTo", Filter.dateWhere("e.booking_date < :value"))
                    .amounts("amount", "e.net_total", "e.currency")
                    .filter("flagged", Filter.flag("cardinality(e.flags) > 0"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter(
                            "creditedPersonId",
                            Filter.idWhere(
                                    CREDITED + "c.person_ids @> array[cast(:value as uuid)])"))
                    .filter(
                            "creditedTerritoryId",
                            Filter.idWhere(
                                    CREDITED
                                            + """
                                            c.territory_ids && array(select k.territory_id from visibility_territory_closure k
                                                where k.ancestor_id = :value))
                                            and exists (select from order_credit c
                                                join visibility_territory_closure k on k.territory_id = any(c.territory_ids)
                                                where c.order_id = e.id and k.ancestor_id = :value
                                                  and (k.valid_from is null or k.valid_from <= e.order_date)
                                                  and (k.valid_to is null or k.valid_to > e.order_date))\
                                            """))
                    .filter(
                            "creditedPartnerId",
                            Filter.idWhere(
                                    CREDITED + "c.partner_ids @> array[cast(:value as uuid)])"))
                    // read together in FindOrders
                    .filter("creditedUnitId", Filter.idWhere("cast(:value as uuid) is not null"))
                    .filter("asOf", Filter.dateWhere("cast(:value as date) is not null"))
                    .sort("orderDate", "e.order_date", "date")
                    .sort("bookingDate", "e.booking_date", "date")
                    .sort("netTotal", "e.net_total", "numeric")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("-orderDate");

    private final Lists lists;
    private final KnownRecords knownRecords;
    private final OrderLines orderLines;
    private final Visibility visibility;

    SalesOrders(
            Lists lists, KnownRecords knownRecords, OrderLines orderLines, Visibility visibility) {
        this.visibility = visibility;
        this.lists = lists;
        this.knownRecords = knownRecords;
        this.orderLines = orderLines;
    }

    Page<OrderView> page(UriInfo uri, Condition scope) {
        return lists.pageOf(LISTING, uri, scope, this::views);
    }

    private List<OrderView> views(List<SalesOrder> orders) {
        var names =
                accountNames(
                        orders.stream().map(SalesOrder::accountId).collect(Collectors.toSet()));
        return orders.stream()
                .map(order -> OrderView.of(order, names.get(order.accountId()), null))
                .toList();
    }

    OrderView visible(UUID id) {
        return whole(lists.find(LISTING, id).orElseThrow(OrderRule.ORDER_MUST_EXIST::violated));
    }

    public boolean isThere(UUID id) {
        return findByIdOptional(id).isPresent();
    }

    /** The order with its lines, for whoever just sent it. */
    public OrderView required(UUID id) {
        return whole(findByIdOptional(id).orElseThrow(OrderRule.ORDER_MUST_EXIST::violated));
    }

    private Map<UUID, String> accountNames(Set<UUID> accounts) {
        return knownRecords.accountNames(
                visibility.among("known_account", AccountRows.ACCOUNTS, accounts));
    }

    private OrderView whole(SalesOrder order) {
        var name = accountNames(Set.of(order.accountId())).get(order.accountId());
        return OrderView.of(order, name, orderLines.of(order.id()));
    }
}
