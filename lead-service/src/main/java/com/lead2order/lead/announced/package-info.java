/** Accounts that other services announce, with ids that those have given. */
@NullMarked
@CheckReturnValue
package com.lead2order.lead.announced;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
