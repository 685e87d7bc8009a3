/** Leads: from the first pain heard at a customer to the opportunity. */
@NullMarked
@CheckReturnValue
package com.lead2order.lead.lead;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
