/** The tree in which products are ordered. */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.productgroup;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
