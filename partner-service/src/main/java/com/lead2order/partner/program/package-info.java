/** The programs that partners join: for whom they are, what they give, and on which terms. */
@NullMarked
@CheckReturnValue
package com.lead2order.partner.program;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
