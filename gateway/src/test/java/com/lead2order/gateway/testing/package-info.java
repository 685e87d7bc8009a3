/** What the gateway's tests share: stand-ins for the services, tokens, and HTTP as it really is. */
@NullMarked
package com.lead2order.gateway.testing;

import org.jspecify.annotations.NullMarked;
