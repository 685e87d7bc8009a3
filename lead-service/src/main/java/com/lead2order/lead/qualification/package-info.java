/**
 * Leads: from the first pain heard at a customer, through qualification and assignment, to the
 * opportunity.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.lead.qualification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
