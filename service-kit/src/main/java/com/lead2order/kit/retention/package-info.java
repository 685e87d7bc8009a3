/** How long rows are kept that nobody asks for any more. */
@NullMarked
package com.lead2order.kit.retention;

import org.jspecify.annotations.NullMarked;
