package com.lead2order.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Set;

/** The first path segments under {@code /api/v1/} that each service answers. */
@ConfigMapping(prefix = "lead2order.gateway.routes")
interface RoutesConfig {
    @WithParentName
    Map<String, Set<String>> byService();
}
