/** An aggregate. */
@NullMarked
package com.lead2order.testing.stepped.opened;

import org.jspecify.annotations.NullMarked;
