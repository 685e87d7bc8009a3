/**
 * What happens on a connection before there is a request: heads must arrive in time, and addresses
 * that the HTTP server would drop without a word are let through to be explained.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.gateway.connection;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
