package com.lead2order.gateway.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What an operator may set about callers and browsers. */
@ConfigMapping(prefix = "lead2order.gateway.security")
interface SecurityConfig {

    /** A token is verified again after this time, or when it expires, whichever is sooner. */
    @WithDefault("60s")
    Duration verifiedTokenTrust();

    /** How many verified tokens are remembered. */
    @WithDefault("10000")
    long verifiedTokens();

    /** Origins whose pages may call the API from a browser; {@code :*} at the end is any port. */
    @WithDefault("http://localhost:*,http://127.0.0.1:*")
    List<String> allowedOrigins();
}
