/**
 * How long a deal belongs to its partner: protection is given for a time, extended, and ends with
 * the time or with the opportunity.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.partner.protection;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
