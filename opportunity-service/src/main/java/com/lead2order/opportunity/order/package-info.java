/**
 * Orders as such: those that won opportunities bring, and those of the ERP; what others see of
 * them.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
