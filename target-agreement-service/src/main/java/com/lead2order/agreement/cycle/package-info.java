/**
 * Planning cycles: the yearly occasion on which targets are agreed, for one fiscal year and under
 * one policy.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.cycle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
