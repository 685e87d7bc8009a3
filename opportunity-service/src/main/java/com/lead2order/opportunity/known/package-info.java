/** What this service knows of the records of other services, from their topics. */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.known;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
