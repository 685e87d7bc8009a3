/** Tests of the whole, and what they share. */
@NullMarked
package com.lead2order.system;

import org.jspecify.annotations.NullMarked;
