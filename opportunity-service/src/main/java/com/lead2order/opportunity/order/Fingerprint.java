package com.lead2order.opportunity.order;

import com.lead2order.kit.reference.Reference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells two contents of the same version apart. Trailing zeros of numbers, and values that are
 * left to their defaults or written out, make no difference.
 */
final class Fingerprint {

    private static final char END = '\u001f';

    private final StringBuilder content = new StringBuilder(512);

    private Fingerprint() {}

    static String of(StatedOrder order, List<ErpOrder.Line> lines) {
        var fingerprint = new Fingerprint();
        fingerprint.header(order);
        for (var line : lines) {
            fingerprint.line(line);
        }
        return fingerprint.hashed();
    }

    private void header(StatedOrder order) {
        add(order.type() == null ? OrderType.ORDER : order.type());
        add(order.orderDate());
        add(order.bookingDate() == null ? order.orderDate() : order.bookingDate());
        add(order.currency());
        add(order.account());
        add(order.salesPerson());
        add(order.territory());
        add(order.opportunityId());
        add(order.orderId());
        add(order.partnerId());
        add(order.channel());
        add(order.netTotal());
        add(order.taxTotal());
        add(order.freightTotal());
    }

    private void line(ErpOrder.Line line) {
        add(line.lineNo());
        add(line.product());
        add(line.qty());
        add(line.unitPrice());
        add(line.discountPercent());
        add(line.netAmount());
    }

    private void add(@Nullable Reference reference) {
        if (reference != null) {
            content.append(reference.id() == null ? reference.system() : reference.id())
                    .append('\u001e')
                    .append(reference.key());
        }
        content.append(END);
    }

    private void add(@Nullable BigDecimal number) {
        if (number != null) {
            content.append(number.stripTrailingZeros().toPlainString());
        }
        content.append(END);
    }

    private void add(@Nullable Object value) {
        if (value != null) {
            content.append(value);
        }
        content.append(END);
    }

    private String hashed() {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
