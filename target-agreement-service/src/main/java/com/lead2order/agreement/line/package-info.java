/**
 * The lines of target agreements: what is planned, proposed and agreed for one customer, product
 * group or product and one measure. A line is an aggregate of its own and knows its agreement by
 * {@link com.lead2order.agreement.line.ParentAgreement} only.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.line;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
