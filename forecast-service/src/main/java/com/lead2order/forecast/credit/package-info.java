/** Who is credited with which order, and the append-only actuals that follow from it. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.credit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
