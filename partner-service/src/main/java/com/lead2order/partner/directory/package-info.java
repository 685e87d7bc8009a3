/**
 * What other services tell about accounts, products and people, found by id and by external key.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.partner.directory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
