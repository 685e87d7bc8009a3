/** Bulk imports of ERP orders: a stream of any size, worked off while it arrives. */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.orderimport;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
