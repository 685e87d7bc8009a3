/** Fiscal calendars: years and periods with explicit boundaries, and which of them are closed. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
