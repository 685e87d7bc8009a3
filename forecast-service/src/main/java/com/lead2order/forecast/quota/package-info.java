/** What people, units and territories are to achieve in a period. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.quota;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
