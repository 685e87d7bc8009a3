/** What the tests of this service share. */
@NullMarked
package com.lead2order.forecast;

import org.jspecify.annotations.NullMarked;
