/**
 * Orders as an ERP states them: checked, in our words, compared with the version that is there
 * already.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.erp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
