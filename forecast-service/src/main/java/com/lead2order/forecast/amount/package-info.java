/** Sums of money in whatever currencies, and in which of them they are shown. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.amount;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
