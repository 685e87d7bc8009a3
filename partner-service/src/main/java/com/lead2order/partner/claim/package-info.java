/**
 * Whose customer the one of a deal is: who came first, and which accounts are the same customer.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.partner.claim;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
