/** Deals from their opening to won or lost: stages, coach, closure. */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.opportunity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
