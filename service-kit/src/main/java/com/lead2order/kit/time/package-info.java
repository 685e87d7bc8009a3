/** The clock and the time zone of business dates. */
@NullMarked
package com.lead2order.kit.time;

import org.jspecify.annotations.NullMarked;
