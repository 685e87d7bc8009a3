/** Amounts with their currency, and ratios. */
@NullMarked
package com.lead2order.kit.money;

import org.jspecify.annotations.NullMarked;
