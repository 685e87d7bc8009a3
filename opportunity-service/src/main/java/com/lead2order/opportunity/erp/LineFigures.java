package com.lead2order.opportunity.erp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one line.
 *
 * @param cancelledQty how much of the quantity is cancelled, with its sign
 * @param deliveredQty how much was delivered, null where nothing is said
 */
public record LineFigures(
        int lineNo,
        BigDecimal qty,
        BigDecimal unitPrice,
        BigDecimal discountPercent,
        BigDecimal netAmount,
        BigDecimal cancelledQty,
        @Nullable BigDecimal deliveredQty) {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    boolean isCancelled() {
        return cancelledQty.signum() != 0 && cancelledQty.compareTo(qty) == 0;
    }

    /** What is left of the net amount without the cancelled quantity. */
    public BigDecimal actualAmount() {
        return cancelledQty.signum() == 0
                ? netAmount
                : netAmount
                        .multiply(qty.subtract(cancelledQty))
                        .divide(qty, 4, RoundingMode.HALF_UP);
    }

    /** Whether everything that is not cancelled was delivered. */
    boolean isDelivered() {
        return deliveredQty != null
                && deliveredQty.abs().compareTo(qty.subtract(cancelledQty).abs()) >= 0;
    }

    boolean isDeliveredInPart() {
        return deliveredQty != null && deliveredQty.signum() != 0;
    }

    /**
     * Whether quantity, price and discount make another amount: by more than a cent, and half a
     * cent for each piece, since prices are often rounded.
     */
    public boolean priceDiffers() {
        var expected =
                qty.multiply(unitPrice)
                        .multiply(BigDecimal.ONE.subtract(discountPercent.movePointLeft(2)))
                        .abs();
        var tolerance = CENT.add(HALF_A_CENT.multiply(qty.abs()));
        return expected.subtract(netAmount.abs()).abs().compareTo(tolerance) > 0;
    }
}
