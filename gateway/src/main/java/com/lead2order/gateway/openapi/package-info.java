/** The descriptions of all services as one document. */
@NullMarked
@CheckReturnValue
package com.lead2order.gateway.openapi;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
