/** The channel manager's side of a deal registration: reviewed, returned, approved or rejected. */
@NullMarked
@CheckReturnValue
package com.lead2order.partner.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
