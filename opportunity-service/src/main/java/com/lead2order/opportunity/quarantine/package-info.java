/** ERP orders that wait for an account or a product, and their return once it is known. */
@NullMarked
@CheckReturnValue
package com.lead2order.opportunity.quarantine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
