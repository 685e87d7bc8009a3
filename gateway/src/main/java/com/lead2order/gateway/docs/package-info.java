/** Pages for people: the browsable API description and the meaning of each problem type. */
@NullMarked
@CheckReturnValue
package com.lead2order.gateway.docs;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
