/** The targets that were agreed with people, as far as attainment needs them. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.agreedtarget;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
