/** Its steps. */
@NullMarked
package com.lead2order.testing.stepped.step;

import org.jspecify.annotations.NullMarked;
