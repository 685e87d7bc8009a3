/** Whoever can hold a quota and be credited: people, organisation units, territories. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.holder;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
