/** The companies we sell to, or might: prospects, customers, partners. */
@NullMarked
@CheckReturnValue
package com.lead2order.lead.account;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
