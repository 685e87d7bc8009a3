/**
 * Who may come in: the token check, origins of browsers, and the headers that keep browsers safe.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.gateway.security;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
