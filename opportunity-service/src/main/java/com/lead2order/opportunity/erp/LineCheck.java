package com.lead2order.opportunity.erp;

import com.lead2order.opportunity.erp.StatedOrder.StatedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules about the lines of an order. */
final class LineCheck {

    private static final int MAX_LINES = 10_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OrderType type;
    private final Findings findings;
    private final Set<Integer> numbers = new HashSet<>();

    LineCheck(OrderType type, Findings findings) {
        this.type = type;
        this.findings = findings;
    }

    List<ErpOrder.Line> lines(@Nullable List<@Nullable StatedLine> stated) {
        if (stated == null || stated.isEmpty()) {
            findings.add("/lines", "empty");
            return List.of();
        }
        if (stated.size() > MAX_LINES) {
            findings.add("/lines", "too-many", MAX_LINES);
            return List.of();
        }
        var lines = new ArrayList<ErpOrder.Line>(stated.size());
        for (int i = 0; i < stated.size(); i++) {
            var line = stated.get(i);
            if (line == null) {
                findings.add("/lines/" + i, "required");
            } else {
                lines.add(line("/lines/" + i, line));
            }
        }
        return lines;
    }

    private ErpOrder.Line line(String at, StatedLine line) {
        var lineNo = lineNo(at + "/lineNo", line.lineNo());
        var product = findings.requiredReference(at + "/product", line.product());
        var qty = qty(at + "/qty", line.qty());
        var price = findings.requiredNumber(at + "/unitPrice", line.unitPrice());
        if (type == OrderType.ORDER) {
            findings.sign(at + "/unitPrice", line.unitPrice(), type);
        }
        var amount = findings.requiredNumber(at + "/netAmount", line.netAmount());
        findings.sign(at + "/netAmount", line.netAmount(), type);
        var figures =
                new LineFigures(
                        lineNo,
                        qty,
                        price,
                        discount(at + "/discountPercent", line.discountPercent()),
                        amount,
                        cancelled(at + "/cancelledQty", line.cancelledQty(), qty),
                        delivered(at + "/deliveredQty", line.deliveredQty(), qty));
        return new ErpOrder.Line(figures, product);
    }

    private int lineNo(String pointer, @Nullable Integer stated) {
        var lineNo = Objects.requireNonNullElse(findings.required(pointer, stated), 0);
        if (stated != null && lineNo < 1) {
            findings.add(pointer, "too-small", 1);
        } else if (stated != null && !numbers.add(lineNo)) {
            findings.add(pointer, "line-twice");
        }
        return lineNo;
    }

    /** An ERP may count what comes back as a negative quantity, or as a positive one. */
    private BigDecimal qty(String pointer, @Nullable BigDecimal stated) {
        var qty = findings.requiredNumber(pointer, stated);
        if (stated != null && qty.signum() == 0) {
            findings.add(pointer, "zero-quantity");
        } else if (type == OrderType.ORDER) {
            findings.sign(pointer, stated, type);
        }
        return qty;
    }

    private BigDecimal discount(String pointer, @Nullable BigDecimal stated) {
        var discount = findings.number(pointer, stated);
        if (discount.signum() < 0 || discount.compareTo(HUNDRED) > 0) {
            findings.add(pointer, "out-of-range", 0, 100);
        }
        return discount;
    }

    private BigDecimal cancelled(String pointer, @Nullable BigDecimal stated, BigDecimal qty) {
        var cancelled = findings.number(pointer, stated);
        if (cancelled.signum() * qty.signum() < 0 || cancelled.abs().compareTo(qty.abs()) > 0) {
            findings.add(pointer, "beyond-quantity");
        }
        return cancelled;
    }

    private @Nullable BigDecimal delivered(
            String pointer, @Nullable BigDecimal stated, BigDecimal qty) {
        if (stated == null) {
            return null;
        }
        var delivered = findings.number(pointer, stated);
        if (delivered.signum() * qty.signum() < 0) {
            findings.add(pointer, "other-sign");
        }
        return delivered;
    }
}
