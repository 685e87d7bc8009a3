/**
 * Takes the orders of the ERP by batches, one or thousands at a time, through the same code:
 * resolves what they name, stores them, and puts those into quarantine that name what nobody knows
 * yet.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
