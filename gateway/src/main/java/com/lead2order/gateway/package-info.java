/**
 * The one origin that clients see. It checks who calls, limits what one call may cost, and passes
 * requests on to the service that owns the path. It knows nothing of sales and keeps no data.
 */
@NullMarked
package com.lead2order.gateway;

import org.jspecify.annotations.NullMarked;
