/**
 * What waits for the caller: plans to review, proposals to answer, agreements to confirm,
 * escalations to decide.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
