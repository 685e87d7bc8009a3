package com.lead2order.system.deploy;

import com.lead2order.system.Project;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The gateway and the services under the names that the whole system agrees on. */
enum Application {
    GATEWAY("gateway", 8080, Optional.empty()),
    LEAD("lead-service", 8081, Optional.of("lead")),
    OPPORTUNITY("opportunity-service", 8082, Optional.of("opportunity")),
    FORECAST("forecast-service", 8083, Optional.of("forecast")),
    TARGET_AGREEMENT("target-agreement-service", 8084, Optional.of("target_agreement")),
    PARTNER("partner-service", 8085, Optional.of("partner"));

    private final String module;
    private final int port;
    private final Optional<String> database;

    Application(String module, int port, Optional<String> database) {
        this.module = module;
        this.port = port;
        this.database = database;
    }

    static Stream<Application> services() {
        return Stream.of(values()).filter(application -> application.database.isPresent());
    }

    /** Folder, artifact, container and Kubernetes name at once. */
    String module() {
        return module;
    }

    int port() {
        return port;
    }

    String database() {
        return database.orElseThrow();
    }

    String image() {
        return "lead2order/%s:%s".formatted(module, Project.version());
    }

    boolean usesServiceKit() {
        return Project.text(module + "/pom.xml").contains("<artifactId>service-kit</artifactId>");
    }

    /** Where the gateway is told the address of this service. */
    String gatewayProperty() {
        return "lead2order.services." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return module;
    }
}
