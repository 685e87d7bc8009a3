package com.lead2order.gateway.routing;

import java.net.URI;

/** One of the services behind the gateway, by the name that people know it by. */
public record Service(String key, URI address) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public Service {
        if (address.getHost() == null || !isHttp(address.getScheme())) {
            throw new IllegalArgumentException(
                    "lead2order.services.%s must be an http or https address, not %s"
                            .formatted(key, address));
        }
    }

    public String name() {
        return key + "-service";
    }

    boolean tls() {
        return "https".equals(address.getScheme());
    }

    int port() {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return tls() ? HTTPS : HTTP;
    }

    private static boolean isHttp(String scheme) {
        return "http".equals(scheme) || "https".equals(scheme);
    }
}
