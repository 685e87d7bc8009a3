/** Who changed what, when and why: what the journal of the service says of it. */
@NullMarked
package com.lead2order.kit.audit;

import org.jspecify.annotations.NullMarked;
