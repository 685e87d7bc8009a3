/** The W3C trace that a request, or the event being applied, belongs to. */
@NullMarked
package com.lead2order.kit.trace;

import org.jspecify.annotations.NullMarked;
