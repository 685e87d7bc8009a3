/** The companies that sell for us and with us, and the people who work for them in our portal. */
@NullMarked
@CheckReturnValue
package com.lead2order.partner.profile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
