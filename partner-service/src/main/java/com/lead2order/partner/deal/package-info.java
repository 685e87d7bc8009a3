/** Deals that partners register with us first, to be protected while they win the customer. */
@NullMarked
@CheckReturnValue
package com.lead2order.partner.deal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
