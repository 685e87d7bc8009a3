/**
 * The way of agreed targets into the ERP: a feed that the ERP pulls, and its answers line by line.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.export;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
