/**
 * Orders: those that won opportunities bring, and those of the ERP, which are taken in by batches,
 * one or thousands at a time, through the same code.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
