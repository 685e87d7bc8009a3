/** Whether the gateway works, and what it knows about the services behind it. */
@NullMarked
@CheckReturnValue
package com.lead2order.gateway.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
