/**
 * The steps of both parties on a single line, until its value is agreed upon: it is planned, then
 * confirmed or answered with a proposal, which is accepted or declined.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.alignment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
