/** External keys: how integrators name records that have ids of our own. */
@NullMarked
package com.lead2order.kit.reference;

import org.jspecify.annotations.NullMarked;
