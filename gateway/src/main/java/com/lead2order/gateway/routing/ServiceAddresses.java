package com.lead2order.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the services are, by the short name of each: {@code lead}, {@code target-agreement}. */
@ConfigMapping(prefix = "lead2order.services")
interface ServiceAddresses {
    @WithParentName
    Map<String, URI> byName();
}
