package com.lead2order.opportunity.erp;

import com.lead2order.kit.money.Currencies;
import com.lead2order.kit.reference.ExternalKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules about the values of an order, the same for one order and for a hundred thousand; plain
 * code, because it runs for every line of an import.
 */
public final class OrderCheck {

    /** How much the total may differ from the sum of the lines, for each line. */
    static final BigDecimal TOLERANCE_PER_LINE = new BigDecimal("0.005");

    /** Room for seconds, for days and counters; what is beyond would lock an order for ever. */
    static final long HIGHEST_VERSION = 1_000_000_000_000_000L;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final StatedOrder order;
    private final Findings findings = new Findings();

    private OrderCheck(StatedOrder order) {
        this.order = order;
    }

    /**
     * The order, where its values are valid.
     *
     * @param receivedOn the day it was sent
     * @throws com.lead2order.kit.rule.RuleViolation {@code invalid-values}, naming all at once
     */
    public static ErpOrder check(StatedOrder stated, LocalDate receivedOn) {
        return new OrderCheck(stated).checked(receivedOn);
    }

    private ErpOrder checked(LocalDate receivedOn) {
        var key =
                new OrderKey(
                        findings.key(
                                "/sourceSystem",
                                order.sourceSystem(),
                                ExternalKey.MAX_SYSTEM_LENGTH),
                        findings.key(
                                "/externalOrderNo",
                                order.externalOrderNo(),
                                ExternalKey.MAX_LENGTH));
        var version = version();
        var type = order.type() == null ? OrderType.ORDER : order.type();
        var orderDate = day("/orderDate", findings.required("/orderDate", order.orderDate()));
        var bookingDate =
                order.bookingDate() == null ? orderDate : day("/bookingDate", order.bookingDate());
        var currency = currency();
        var account = findings.requiredReference("/account", order.account());
        findings.reference("/salesPerson", order.salesPerson());
        findings.reference("/territory", order.territory());
        var netTotal = findings.requiredNumber("/netTotal", order.netTotal());
        checkTotals(type);
        var lines = new LineCheck(type, findings).lines(order.lines());
        var status = status(lines);
        checkCancellation(status, lines, orderDate);
        var difference = difference(netTotal, lines);
        findings.requireNone();
        return new ErpOrder(
                order,
                receivedOn,
                key,
                version,
                type,
                status,
                order.cancelledOn(),
                orderDate,
                bookingDate,
                Objects.requireNonNull(currency),
                account,
                order.opportunityId(),
                order.orderId(),
                order.partnerId(),
                channel(),
                netTotal,
                order.taxTotal(),
                order.freightTotal(),
                difference,
                lines,
                Fingerprints.of(order, status, lines));
    }

    private long version() {
        var version =
                Objects.requireNonNullElse(
                        findings.required("/sourceVersion", order.sourceVersion()), 0L);
        if (version < 0 || version > HIGHEST_VERSION) {
            findings.add("/sourceVersion", "out-of-range", 0, HIGHEST_VERSION);
        }
        return version;
    }

    private @Nullable Currency currency() {
        var currency = findings.required("/currency", order.currency());
        if (currency != null && !Currencies.isMoney(currency)) {
            findings.add("/currency", "no-money");
        }
        return currency;
    }

    private void checkTotals(OrderType type) {
        findings.sign("/netTotal", order.netTotal(), type);
        findings.digits("/taxTotal", order.taxTotal());
        findings.sign("/taxTotal", order.taxTotal(), type);
        findings.digits("/freightTotal", order.freightTotal());
        if (type == OrderType.ORDER) {
            findings.sign("/freightTotal", order.freightTotal(), type);
        }
    }

    /** As stated, else what follows from the lines. */
    private OrderStatus status(List<ErpOrder.Line> lines) {
        var stated = order.status();
        var allCancelled =
                !lines.isEmpty() && lines.stream().allMatch(line -> line.figures().isCancelled());
        if (allCancelled && stated != null && stated != OrderStatus.CANCELLED) {
            findings.add("/status", "cancelled-by-lines");
        }
        if (allCancelled) {
            return OrderStatus.CANCELLED;
        }
        return stated == null ? delivered(lines) : stated;
    }

    private static OrderStatus delivered(List<ErpOrder.Line> lines) {
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.figures().isDelivered())) {
            return OrderStatus.FULFILLED;
        }
        return lines.stream().anyMatch(line -> line.figures().isDeliveredInPart())
                ? OrderStatus.PARTIAL
                : OrderStatus.OPEN;
    }

    private void checkCancellation(
            OrderStatus status, List<ErpOrder.Line> lines, LocalDate orderDate) {
        var day = order.cancelledOn();
        if (day == null) {
            return;
        }
        var cancels =
                status == OrderStatus.CANCELLED
                        || lines.stream()
                                .anyMatch(line -> line.figures().cancelledQty().signum() != 0);
        if (!cancels) {
            findings.add("/cancelledOn", "nothing-cancelled");
        } else if (day("/cancelledOn", day).isBefore(orderDate)) {
            findings.add("/cancelledOn", "before-order-date");
        }
    }

    private Channel channel() {
        return order.channel() == null ? order.defaultChannel() : order.channel();
    }

    private BigDecimal difference(BigDecimal netTotal, List<ErpOrder.Line> lines) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            sum = sum.add(line.figures().netAmount());
        }
        var difference = netTotal.subtract(sum);
        var tolerance = TOLERANCE_PER_LINE.multiply(BigDecimal.valueOf(lines.size()));
        if (findings.isEmpty() && difference.abs().compareTo(tolerance) > 0) {
            findings.add("/netTotal", "total-differs", sum);
        }
        return difference;
    }

    private LocalDate day(String pointer, @Nullable LocalDate day) {
        if (day == null) {
            return EARLIEST;
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            findings.add(pointer, "outside-of-time", EARLIEST, LATEST);
        }
        return day;
    }
}
