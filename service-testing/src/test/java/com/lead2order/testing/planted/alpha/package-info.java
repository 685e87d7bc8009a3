/** One half of a cycle. */
@NullMarked
package com.lead2order.testing.planted.alpha;

import org.jspecify.annotations.NullMarked;
