/** Loaders that bring public data in through the API, as an integrator would. */
@NullMarked
package com.lead2order.stack.load;

import org.jspecify.annotations.NullMarked;
