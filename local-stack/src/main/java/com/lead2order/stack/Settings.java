package com.lead2order.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a stack keeps its data, on which ports it listens and what its services are told besides.
 *
 * @param home the folder of data, logs and process numbers
 * @param environment additional environment variables of the services and the gateway
 * @param startUpCaches whether to prepare caches in the background that make later starts faster
 */
public record Settings(
        Path home,
        int postgresPort,
        int kafkaPort,
        int keycloakPort,
        Map<Service, Integer> ports,
        Map<String, String> environment,
        boolean startUpCaches) {

    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int KEYCLOAK = 8180;

    public Settings {
        ports = Map.copyOf(ports);
        environment = Map.copyOf(environment);
    }

    /**
     * The fixed names of the embedded default, unless {@code LEAD2ORDER_HOME}, {@code
     * LEAD2ORDER_POSTGRES_PORT}, {@code LEAD2ORDER_KAFKA_PORT}, {@code LEAD2ORDER_KEYCLOAK_PORT},
     * {@code LEAD2ORDER_GATEWAY_PORT} or {@code LEAD2ORDER_LEAD_PORT} and its like say otherwise.
     */
    public static Settings fromEnvironment(Installation installation, Map<String, String> env) {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, port(env, service.name(), service.usualPort()));
        }
        return new Settings(
                home(installation, env),
                port(env, "POSTGRES", POSTGRES),
                port(env, "KAFKA", KAFKA),
                port(env, "KEYCLOAK", KEYCLOAK),
                ports,
                Map.of(),
                !"off".equals(env.get("LEAD2ORDER_START_UP_CACHES")));
    }

    /**
     * Beside everything else that runs on this machine: free ports and a data folder of its own.
     */
    public static Settings onFreePorts(Path home) {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, Ports.free());
        }
        return new Settings(
                home.toAbsolutePath(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                ports,
                Map.of(),
                false);
    }

    /** The same with one more environment variable for the services. */
    public Settings with(String variable, String value) {
        var more = new java.util.HashMap<>(environment);
        more.put(variable, value);
        return new Settings(
                home, postgresPort, kafkaPort, keycloakPort, ports, more, startUpCaches);
    }

    public int port(Service service) {
        return java.util.Objects.requireNonNull(ports.get(service));
    }

    Path data(String part) {
        return home.resolve("data").resolve(part);
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    /** Where the copy of a built service is that this stack runs. */
    Path program(Service service) {
        return home.resolve("programs").resolve(service.module());
    }

    private static Path home(Installation installation, Map<String, String> env) {
        var home = env.get("LEAD2ORDER_HOME");
        return home == null || home.isBlank()
                ? installation.root().resolve(".stack")
                : Path.of(home).toAbsolutePath();
    }

    private static int port(Map<String, String> env, String name, int usual) {
        var variable = "LEAD2ORDER_" + name + "_PORT";
        var value = env.get(variable);
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable + " is no port: " + value, e);
        }
    }
}
