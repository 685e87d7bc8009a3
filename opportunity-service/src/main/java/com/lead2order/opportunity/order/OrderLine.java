package com.lead2order.opportunity.order;

import com.lead2order.opportunity.erp.LineFigures;
import com.lead2order.opportunity.erp.OrderStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of an order with the product that it means. */
record OrderLine(
        LineFigures figures,
        KnownProduct product,
        @Nullable String productCode,
        @Nullable String productName) {

    /** What counts of the line: nothing once the whole order is cancelled. */
    BigDecimal actualAmount(OrderStatus ofOrder) {
        return ofOrder == OrderStatus.CANCELLED ? BigDecimal.ZERO : figures.actualAmount();
    }
}
