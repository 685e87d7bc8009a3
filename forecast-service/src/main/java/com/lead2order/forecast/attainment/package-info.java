/** Actuals against quotas and agreed targets. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.attainment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
