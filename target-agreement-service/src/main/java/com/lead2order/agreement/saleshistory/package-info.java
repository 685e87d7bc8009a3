/**
 * What was sold to whom by whom: the read model of orders and credits that baselines are made of.
 * One slim row per order, so that an import of many thousand orders costs little.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.saleshistory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
