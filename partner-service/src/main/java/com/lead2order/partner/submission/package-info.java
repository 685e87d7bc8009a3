/**
 * The partner's side of a deal registration: it is drafted, changed, submitted for a decision and
 * maybe withdrawn.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.partner.submission;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
