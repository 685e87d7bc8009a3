/**
 * Opens the agreements of a planning cycle, with lines from last year's orders, and closes them
 * with it when the year is over.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.opening;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
