/** A feature that keeps orders and their lines. */
@NullMarked
package com.lead2order.testing.kept.orders;

import org.jspecify.annotations.NullMarked;
