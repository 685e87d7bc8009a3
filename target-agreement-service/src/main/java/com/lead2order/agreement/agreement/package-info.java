/**
 * Target agreements: what a sales person and their manager agree to sell in a fiscal year, line by
 * line. The employee plans, the manager reviews, both go back and forth for a limited number of
 * rounds, and the second confirmation puts the agreement in force.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.agreement;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
