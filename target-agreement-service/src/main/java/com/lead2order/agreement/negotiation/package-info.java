/**
 * The steps of an agreement as a whole: the employee completes the planning, the manager the
 * review, both go back and forth for a limited number of rounds, and the second confirmation puts
 * the agreement in force. Every step is written into the history of the negotiation.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.negotiation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
