/** The ids by which one request is found again in every service's logs, problems and events. */
@NullMarked
@CheckReturnValue
package com.lead2order.gateway.trace;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
