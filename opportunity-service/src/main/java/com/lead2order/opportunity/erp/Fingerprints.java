package com.lead2order.opportunity.erp;

import com.lead2order.kit.reference.Reference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells two contents of the same version apart: their meaning. Trailing zeros of numbers,
 * defaults that are left out or written out, and the order of the lines make no difference.
 *
 * @param meaning of the content
 * @param asWritten as the first release hashed it: with the channel and the order of the lines as
 *     they were sent
 */
public record Fingerprints(String meaning, String asWritten) {

    private static final char END = '\u001f';

    static Fingerprints of(StatedOrder order, OrderStatus status, List<ErpOrder.Line> lines) {
        var sorted =
                lines.stream()
                        .sorted(Comparator.comparingInt(line -> line.figures().lineNo()))
                        .toList();
        var channel = order.channel() == order.defaultChannel() ? null : order.channel();
        return new Fingerprints(
                new Content().of(order, status, channel, sorted),
                new Content().of(order, status, order.channel(), lines));
    }

    /** Whether an order that is there has the same content. */
    boolean match(String stored) {
        return stored.equals(meaning) || stored.equals(asWritten);
    }

    /** Content on its way to a hash. What the first release did not know is added where stated. */
    private static final class Content {

        private final StringBuilder content = new StringBuilder(512);

        String of(
                StatedOrder order,
                OrderStatus status,
                @Nullable Channel channel,
                List<ErpOrder.Line> lines) {
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
            add(channel);
            add(order.netTotal());
            add(order.taxTotal());
            add(order.freightTotal());
            lines.forEach(this::line);
            if (status != OrderStatus.OPEN) {
                content.append("status=").append(status);
            }
            if (order.cancelledOn() != null) {
                content.append("cancelledOn=").append(order.cancelledOn());
            }
            return hashed();
        }

        private void line(ErpOrder.Line line) {
            var figures = line.figures();
            add(figures.lineNo());
            add(line.product());
            add(figures.qty());
            add(figures.unitPrice());
            add(figures.discountPercent());
            add(figures.netAmount());
            if (figures.cancelledQty().signum() != 0) {
                content.append("cancelled=");
                add(figures.cancelledQty());
            }
            if (figures.isDeliveredInPart()) {
                content.append("delivered=");
                add(figures.deliveredQty());
            }
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
}
