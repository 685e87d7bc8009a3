package com.lead2order.opportunity.order;

import com.lead2order.kit.json.StorableText;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.order.StatedOrder.StatedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules about the values of an order, the same for one order and for a hundred thousand; plain
 * code, because it runs for every line of an import.
 */
public final class OrderCheck {

    /** How much the total may differ from the sum of the lines, for each line. */
    static final BigDecimal TOLERANCE_PER_LINE = new BigDecimal("0.005");

    private static final int MAX_LINES = 10_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final StatedOrder order;
    private final List<Violation> violations = new ArrayList<>();

    private OrderCheck(StatedOrder order) {
        this.order = order;
    }

    /**
     * The order, where its values are in order.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code invalid-values}, naming all at once
     */
    public static ErpOrder check(StatedOrder stated) {
        return new OrderCheck(stated).checked();
    }

    private ErpOrder checked() {
        var key =
                new OrderKey(
                        text("/sourceSystem", order.sourceSystem(), 64),
                        text("/externalOrderNo", order.externalOrderNo(), 128));
        var version =
                Objects.requireNonNullElse(required("/sourceVersion", order.sourceVersion()), 0L);
        if (version < 0) {
            violations.add(new Violation("/sourceVersion", "must not be negative"));
        }
        var type = order.type() == null ? OrderType.ORDER : order.type();
        var orderDate = day("/orderDate", required("/orderDate", order.orderDate()));
        var bookingDate =
                order.bookingDate() == null ? orderDate : day("/bookingDate", order.bookingDate());
        var currency = required("/currency", order.currency());
        var account = reference("/account", required("/account", order.account()));
        optional("/salesPerson", order.salesPerson());
        optional("/territory", order.territory());
        var netTotal = total("/netTotal", required("/netTotal", order.netTotal()), type);
        amount("/taxTotal", order.taxTotal());
        amount("/freightTotal", order.freightTotal());
        var lines = lines(type);
        var difference = difference(netTotal, lines);
        if (!violations.isEmpty() || currency == null) {
            throw RequestRule.INVALID_VALUES.violatedBy(violations);
        }
        return new ErpOrder(
                order,
                key,
                version,
                type,
                orderDate,
                bookingDate,
                currency,
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
                Fingerprint.of(order, lines));
    }

    private Channel channel() {
        if (order.channel() != null) {
            return order.channel();
        }
        return order.partnerId() == null ? Channel.DIRECT : Channel.INDIRECT;
    }

    private List<ErpOrder.Line> lines(OrderType type) {
        var stated = order.lines();
        if (stated == null || stated.isEmpty()) {
            violations.add(new Violation("/lines", "must have at least one line"));
            return List.of();
        }
        if (stated.size() > MAX_LINES) {
            violations.add(new Violation("/lines", "must not be more than " + MAX_LINES));
            return List.of();
        }
        var lines = new ArrayList<ErpOrder.Line>(stated.size());
        var numbers = new HashSet<Integer>(stated.size() * 2);
        for (int i = 0; i < stated.size(); i++) {
            var line = stated.get(i);
            if (line == null) {
                violations.add(new Violation("/lines/" + i, "must not be null"));
            } else {
                lines.add(line("/lines/" + i, line, type, numbers));
            }
        }
        return lines;
    }

    private ErpOrder.Line line(String at, StatedLine line, OrderType type, Set<Integer> numbers) {
        var lineNo = Objects.requireNonNullElse(required(at + "/lineNo", line.lineNo()), 0);
        if (line.lineNo() != null && lineNo < 1) {
            violations.add(new Violation(at + "/lineNo", "must be 1 or more"));
        } else if (line.lineNo() != null && !numbers.add(lineNo)) {
            violations.add(new Violation(at + "/lineNo", "is there twice"));
        }
        var discount = line.discountPercent() == null ? BigDecimal.ZERO : line.discountPercent();
        if (discount.signum() < 0 || discount.compareTo(BigDecimal.valueOf(100)) > 0) {
            violations.add(new Violation(at + "/discountPercent", "must be 0 to 100"));
        }
        amount(at + "/discountPercent", discount);
        return new ErpOrder.Line(
                lineNo,
                reference(at + "/product", required(at + "/product", line.product())),
                number(at + "/qty", required(at + "/qty", line.qty())),
                number(at + "/unitPrice", required(at + "/unitPrice", line.unitPrice())),
                discount,
                total(at + "/netAmount", required(at + "/netAmount", line.netAmount()), type));
    }

    private BigDecimal difference(BigDecimal netTotal, List<ErpOrder.Line> lines) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            sum = sum.add(line.netAmount());
        }
        var difference = netTotal.subtract(sum);
        var tolerance = TOLERANCE_PER_LINE.multiply(BigDecimal.valueOf(lines.size()));
        if (violations.isEmpty() && difference.abs().compareTo(tolerance) > 0) {
            violations.add(
                    new Violation(
                            "/netTotal",
                            "differs from the sum of the lines, "
                                    + sum.toPlainString()
                                    + ", by more than 0.005 for each line"));
        }
        return difference;
    }

    private <T> @Nullable T required(String pointer, @Nullable T value) {
        if (value == null) {
            violations.add(new Violation(pointer, "must not be null"));
        }
        return value;
    }

    private String text(String pointer, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            violations.add(new Violation(pointer, "must not be blank"));
            return "";
        }
        if (text.length() > longest || !StorableText.isStorable(text)) {
            violations.add(new Violation(pointer, "must have at most " + longest + " characters"));
        }
        return text;
    }

    private LocalDate day(String pointer, @Nullable LocalDate day) {
        if (day == null) {
            return EARLIEST;
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            violations.add(
                    new Violation(pointer, "must be between " + EARLIEST + " and " + LATEST));
        }
        return day;
    }

    private static final Reference NOTHING = new Reference(null, null, null);

    private Reference reference(String pointer, @Nullable Reference reference) {
        optional(pointer, reference);
        return reference == null ? NOTHING : reference;
    }

    private void optional(String pointer, @Nullable Reference reference) {
        if (reference == null) {
            return;
        }
        if (!reference.isUnambiguous()) {
            violations.add(
                    new Violation(pointer, "must be either {\"id\"} or {\"system\", \"key\"}"));
        } else if (tooLong(reference.system(), 64) || tooLong(reference.key(), 128)) {
            violations.add(
                    new Violation(pointer, "has a system of at most 64 and a key of at most 128"));
        }
    }

    private static boolean tooLong(@Nullable String text, int longest) {
        return text != null && text.length() > longest;
    }

    private BigDecimal total(String pointer, @Nullable BigDecimal total, OrderType type) {
        if (type == OrderType.ORDER && total != null && total.signum() < 0) {
            violations.add(
                    new Violation(pointer, "must not be negative; only returns and credits are"));
        }
        return number(pointer, total);
    }

    private BigDecimal number(String pointer, @Nullable BigDecimal number) {
        amount(pointer, number);
        return number == null ? BigDecimal.ZERO : number;
    }

    private void amount(String pointer, @Nullable BigDecimal amount) {
        if (amount == null) {
            return;
        }
        var scale = amount.scale();
        if ((scale > 4 && amount.stripTrailingZeros().scale() > 4)
                || amount.precision() - scale > 15) {
            violations.add(
                    new Violation(
                            pointer, "must have at most 15 digits before and 4 after the point"));
        }
    }
}
