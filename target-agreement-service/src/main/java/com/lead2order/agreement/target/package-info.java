/**
 * Target agreements as such: between whom and for which year, in which state, who may take which
 * step. The aggregate, its repository, what others see of it; the steps themselves are use cases of
 * the packages that use this one.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.target;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
