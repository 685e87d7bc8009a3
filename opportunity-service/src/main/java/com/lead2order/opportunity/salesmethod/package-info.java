/**
 * How we sell: stages, what each asks for before an opportunity may enter it, and what the coach
 * says there.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.salesmethod;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
