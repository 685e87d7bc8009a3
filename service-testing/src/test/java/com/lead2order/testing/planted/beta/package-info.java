/** The other half of a cycle. */
@NullMarked
package com.lead2order.testing.planted.beta;

import org.jspecify.annotations.NullMarked;
