/** The people we talk to at our accounts. */
@NullMarked
@CheckReturnValue
package com.lead2order.lead.contact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
