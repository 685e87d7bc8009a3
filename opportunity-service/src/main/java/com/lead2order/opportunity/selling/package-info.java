/** Opportunities from their opening to won or lost: stages, coach, closure. */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.selling;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
