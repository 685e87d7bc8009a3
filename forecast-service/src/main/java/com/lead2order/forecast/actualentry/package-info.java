/** The booked entries that figures are made of. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.actualentry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
