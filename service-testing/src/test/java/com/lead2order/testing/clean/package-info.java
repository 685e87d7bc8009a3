/** A feature as all features should be. */
@NullMarked
package com.lead2order.testing.clean;

import org.jspecify.annotations.NullMarked;
