/**
 * Every answer that the gateway gives instead of a service: an RFC 9457 problem of a documented
 * type.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.gateway.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
