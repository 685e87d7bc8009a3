/**
 * What the ERP books of won opportunities: orders that fulfil the order of a win, before it or
 * after it, and how much of the won amount is still open.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.fulfilment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
