/** What partners see of our sales: the opportunities and leads that they have a part in. */
@NullMarked
@CheckReturnValue
package com.lead2order.partner.portal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
