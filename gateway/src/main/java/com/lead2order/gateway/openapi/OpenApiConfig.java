package com.lead2order.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the merged description is kept. */
@ConfigMapping(prefix = "lead2order.gateway.openapi")
interface OpenApiConfig {

    /** How long the services are not asked again; 5 seconds at most while one is missing. */
    @WithDefault("60s")
    Duration freshFor();
}
