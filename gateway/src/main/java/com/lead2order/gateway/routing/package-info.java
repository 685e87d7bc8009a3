/**
 * Which service answers which path, and the way there and back. Nothing here knows what a path
 * means.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.gateway.routing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
