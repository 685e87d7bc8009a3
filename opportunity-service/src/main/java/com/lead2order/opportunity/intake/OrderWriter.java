package com.lead2order.opportunity.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.opportunity.erp.OrderFlag;
import com.lead2order.opportunity.erp.StatedReferences;
import com.lead2order.opportunity.order.Acceptance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes the orders of a batch with their lines, in three statements for any number of them. */
@ApplicationScoped
public class OrderWriter {

    private static final String UPSERT =
            """
            insert into sales_order (id, version, number, origin, source_system, external_order_no,
                source_version, fingerprint, status, type, account_id, seller_id, opportunity_id,
                fulfils_order_id, partner_id, channel, order_date, booking_date, cancelled_on, currency,
                net_total, cancelled_amount, tax_total, freight_total, rounding_difference, flags, stated, import_id,
                created_at, created_by, updated_at, updated_by)
            select id, version, number, 'ERP', system, number, source_version, fingerprint, status,
                type, account_id, seller_id, opportunity_id, fulfils_order_id, partner_id, channel,
                cast(order_date as date), cast(booking_date as date), cast(cancelled_on as date), currency,
                cast(net_total as numeric), cast(cancelled_amount as numeric), cast(tax_total as numeric), cast(freight_total as numeric),
                cast(difference as numeric), cast(flags as text[]), cast(stated as jsonb), cast(:importId as uuid),
                :now, cast(:by as uuid), :now, cast(:by as uuid)
            from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:systems as text[]),
                cast(:numbers as text[]), cast(:sourceVersions as bigint[]),
                cast(:fingerprints as text[]), cast(:statuses as text[]), cast(:types as text[]), cast(:accounts as uuid[]), cast(:sellers as uuid[]),
                cast(:opportunities as uuid[]), cast(:fulfilled as uuid[]), cast(:partners as uuid[]),
                cast(:channels as text[]), cast(:orderDates as text[]), cast(:bookingDates as text[]),
                cast(:cancelledOn as text[]), cast(:currencies as text[]), cast(:netTotals as text[]),
                cast(:cancelledAmounts as text[]), cast(:taxTotals as text[]), cast(:freightTotals as text[]),
                cast(:differences as text[]), cast(:flags as text[]), cast(:stated as text[]))
                o(id, version, system, number, source_version, fingerprint, status, type,
                  account_id, seller_id, opportunity_id, fulfils_order_id, partner_id, channel, order_date,
                  booking_date, cancelled_on, currency, net_total, cancelled_amount, tax_total,
                  freight_total, difference, flags, stated)
            on conflict (source_system, external_order_no) do update set
                version = excluded.version, source_version = excluded.source_version,
                fingerprint = excluded.fingerprint, status = excluded.status, type = excluded.type,
                account_id = excluded.account_id, seller_id = excluded.seller_id, opportunity_id = excluded.opportunity_id,
                fulfils_order_id = excluded.fulfils_order_id, partner_id = excluded.partner_id,
                channel = excluded.channel, order_date = excluded.order_date,
                booking_date = excluded.booking_date, cancelled_on = excluded.cancelled_on,
                currency = excluded.currency, net_total = excluded.net_total,
                cancelled_amount = excluded.cancelled_amount, flags = excluded.flags, tax_total = excluded.tax_total,
                freight_total = excluded.freight_total,
                rounding_difference = excluded.rounding_difference, stated = excluded.stated,
                import_id = excluded.import_id, updated_at = excluded.updated_at,
                updated_by = excluded.updated_by
            """;

    private static final String LINES =
            """
            insert into sales_order_line (order_id, line_no, product_id, product_group_id, qty,
                unit_price, discount_percent, net_amount, cancelled_qty, delivered_qty)
            select order_id, line_no, product_id, group_id, cast(qty as numeric),
                cast(price as numeric), cast(discount as numeric), cast(amount as numeric),
                cast(cancelled as numeric), cast(delivered as numeric)
            from unnest(cast(:orders as uuid[]), cast(:lineNos as integer[]), cast(:products as uuid[]),
                cast(:groups as uuid[]), cast(:qtys as text[]), cast(:prices as text[]),
                cast(:discounts as text[]), cast(:amounts as text[]), cast(:cancelled as text[]),
                cast(:delivered as text[]))
                l(order_id, line_no, product_id, group_id, qty, price, discount, amount, cancelled, delivered)
            """;

    private final Session session;
    private final ObjectMapper json;

    OrderWriter(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    void write(List<Acceptance> accepted, @Nullable UUID importId, @Nullable UUID by, Instant now) {
        var at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        session.createNativeMutationQuery(UPSERT)
                .setParameter("importId", importId)
                .setParameter("now", at)
                .setParameter("by", by)
                .setParameter("ids", ids(accepted, Acceptance::id))
                .setParameter(
                        "versions", accepted.stream().map(Acceptance::version).toArray(Long[]::new))
                .setParameter("systems", texts(accepted, a -> a.order().key().sourceSystem()))
                .setParameter("numbers", texts(accepted, a -> a.order().key().externalOrderNo()))
                .setParameter(
                        "sourceVersions",
                        accepted.stream().map(a -> a.order().sourceVersion()).toArray(Long[]::new))
                .setParameter(
                        "fingerprints", texts(accepted, a -> a.order().fingerprints().meaning()))
                .setParameter("statuses", texts(accepted, a -> a.order().status()))
                .setParameter("types", texts(accepted, a -> a.order().type()))
                .setParameter("accounts", ids(accepted, Acceptance::accountId))
                .setParameter("sellers", ids(accepted, Acceptance::sellerId))
                .setParameter("opportunities", ids(accepted, Acceptance::opportunityId))
                .setParameter("fulfilled", ids(accepted, Acceptance::fulfilsOrderId))
                .setParameter("partners", ids(accepted, a -> a.order().partnerId()))
                .setParameter("channels", texts(accepted, a -> a.order().channel()))
                .setParameter("orderDates", texts(accepted, a -> a.order().orderDate()))
                .setParameter("bookingDates", texts(accepted, a -> a.order().bookingDate()))
                .setParameter("cancelledOn", texts(accepted, Acceptance::cancelledOn))
                .setParameter("currencies", texts(accepted, a -> a.order().currency()))
                .setParameter("netTotals", texts(accepted, a -> a.order().netTotal()))
                .setParameter("cancelledAmounts", texts(accepted, a -> a.order().cancelledAmount()))
                .setParameter("flags", texts(accepted, OrderWriter::flags))
                .setParameter("taxTotals", texts(accepted, a -> a.order().taxTotal()))
                .setParameter("freightTotals", texts(accepted, a -> a.order().freightTotal()))
                .setParameter("differences", texts(accepted, a -> a.order().roundingDifference()))
                .setParameter("stated", texts(accepted, a -> write(a.order().references())))
                .executeUpdate();
        deleteLinesOf(accepted.stream().filter(a -> a.replaced() != null).toList());
        insertLines(accepted);
    }

    private void deleteLinesOf(List<Acceptance> replaced) {
        if (!replaced.isEmpty()) {
            session.createNativeMutationQuery(
                            "delete from sales_order_line where order_id = any(cast(:ids as"
                                    + " uuid[]))")
                    .setParameter("ids", ids(replaced, Acceptance::id))
                    .executeUpdate();
        }
    }

    private void insertLines(List<Acceptance> accepted) {
        var size = accepted.stream().mapToInt(a -> a.products().size()).sum();
        var orders = new UUID[size];
        var lineNos = new Integer[size];
        var products = new UUID[size];
        var groups = new @Nullable UUID[size];
        var qtys = new String[size];
        var prices = new String[size];
        var discounts = new String[size];
        var amounts = new String[size];
        var cancelled = new String[size];
        var delivered = new @Nullable String[size];
        var n = 0;
        for (var acceptance : accepted) {
            for (int i = 0; i < acceptance.products().size(); i++, n++) {
                var line = acceptance.order().lines().get(i).figures();
                var product = acceptance.products().get(i);
                orders[n] = acceptance.id();
                lineNos[n] = line.lineNo();
                products[n] = product.id();
                groups[n] = product.groupId();
                qtys[n] = line.qty().toPlainString();
                prices[n] = line.unitPrice().toPlainString();
                discounts[n] = line.discountPercent().toPlainString();
                amounts[n] = line.netAmount().toPlainString();
                cancelled[n] = line.cancelledQty().toPlainString();
                var deliveredQty = line.deliveredQty();
                delivered[n] = deliveredQty == null ? null : deliveredQty.toPlainString();
            }
        }
        session.createNativeMutationQuery(LINES)
                .setParameter("orders", orders)
                .setParameter("lineNos", lineNos)
                .setParameter("products", products)
                .setParameter("groups", groups)
                .setParameter("qtys", qtys)
                .setParameter("prices", prices)
                .setParameter("discounts", discounts)
                .setParameter("amounts", amounts)
                .setParameter("cancelled", cancelled)
                .setParameter("delivered", delivered)
                .executeUpdate();
    }

    private static String flags(Acceptance accepted) {
        return accepted.flags().stream()
                .map(OrderFlag::name)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String[] texts(
            List<Acceptance> accepted, Function<Acceptance, @Nullable Object> value) {
        return accepted.stream()
                .map(a -> {
                    var stated = value.apply(a);
                    return stated == null ? null : Objects.toString(stated);
                })
                .toArray(String[]::new);
    }

    private static @Nullable UUID[] ids(
            List<Acceptance> accepted, Function<Acceptance, @Nullable UUID> value) {
        return accepted.stream().map(value).toArray(UUID[]::new);
    }

    private String write(StatedReferences references) {
        try {
            return json.writeValueAsString(references);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
