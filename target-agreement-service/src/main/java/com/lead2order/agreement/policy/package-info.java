/**
 * Target agreement policies: how many rounds a negotiation may take, what happens at the limit, and
 * which measures only management may set.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.policy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
