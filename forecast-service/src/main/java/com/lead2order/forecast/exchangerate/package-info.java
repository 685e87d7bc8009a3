/** What a currency is worth in another on a date, as integrators tell us. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.exchangerate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
