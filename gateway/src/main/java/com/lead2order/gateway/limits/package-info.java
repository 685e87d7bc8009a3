/** How much one request and one caller may ask for: size, rate and time. */
@NullMarked
@CheckReturnValue
package com.lead2order.gateway.limits;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
