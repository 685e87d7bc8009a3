package com.lead2order.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A free port for each service, and limits that a test reaches quickly. */
public class TestAddresses implements QuarkusTestResourceLifecycleManager {
    static final List<String> SERVICES =
            List.of("forecast", "lead", "opportunity", "partner", "target-agreement");

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String service : SERVICES) {
            config.put("lead2order.services." + service, "http://localhost:" + freePort());
        }
        config.put("lead2order.gateway.limits.body.bulk", "2M");
        config.put("lead2order.gateway.limits.body.stream", "8M");
        config.put("lead2order.gateway.limits.timeout.ordinary", "3s");
        config.put("lead2order.gateway.limits.timeout.bulk", "3s");
        config.put("lead2order.gateway.limits.timeout.stream", "4s");
        config.put("lead2order.gateway.connections.keep-alive", "30s");
        return config;
    }

    @Override
    public void stop() {
        // nothing runs here
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
