/** The people of the sales organisation, and under which name they sign in. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.person;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
