/** A feature that has no part in it. */
@NullMarked
package com.lead2order.testing.stepped.stranger;

import org.jspecify.annotations.NullMarked;
