package com.lead2order.opportunity.orderimport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The orders of a stream, one after the other, whatever it is written in. */
interface SentOrders {

    /** The next order, null at the end of the stream. */
    @Nullable SentOrder next() throws IOException;
}
