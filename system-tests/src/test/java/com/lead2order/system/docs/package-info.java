/** The documents say what is so. */
@NullMarked
package com.lead2order.system.docs;

import org.jspecify.annotations.NullMarked;
