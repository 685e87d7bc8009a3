/**
 * Deal registrations as such: what a partner told, in which state, what we decided and promised.
 * The aggregate, its repository and what others see of it; its steps are use cases of other
 * packages.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.partner.registration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
