/** What is still to be won: the opportunities of a unit or person in a period. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.pipeline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
