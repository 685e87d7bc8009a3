/** Sales territories and who held which one when. */
@NullMarked
@CheckReturnValue
package com.lead2order.forecast.territory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
