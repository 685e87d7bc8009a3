/** The products that opportunity-service sells, as far as leads name them. */
@NullMarked
@CheckReturnValue
package com.lead2order.lead.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
