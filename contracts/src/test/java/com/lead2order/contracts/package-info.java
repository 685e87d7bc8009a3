/** Holds that the contract files agree with each other and with what was released of them. */
@NullMarked
@CheckReturnValue
package com.lead2order.contracts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
