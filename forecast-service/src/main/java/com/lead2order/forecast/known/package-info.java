/**
 * What was sold and to whom: accounts, products and product groups, as far as other services have
 * told us of them. Something that has not arrived yet has no name.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.known;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
