/**
 * What people and the ERP do with the whole system, through the gateway, and what they find when
 * parts of it have died meanwhile.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.system.journey;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
