/** The organisation: units with their leaders and members over time. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.orgunit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
