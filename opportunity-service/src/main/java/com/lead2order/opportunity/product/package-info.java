/** What we sell, as integrators and product managers keep it. */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
