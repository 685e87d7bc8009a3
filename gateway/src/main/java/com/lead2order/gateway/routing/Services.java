package com.lead2order.gateway.routing;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routing table: which service answers which collection. */
@Singleton
public class Services {
    public static final String API = "/api/v1/";

    /** Every service answers this one; the name of the service follows it at the gateway only. */
    private static final String OPERATIONS = API + "operations/";

    private final List<Service> all;
    private final Map<String, Service> byCollection;

    Services(ServiceAddresses addresses, RoutesConfig routes) {
        all =
                addresses.byName().entrySet().stream()
                        .map(entry -> new Service(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(Service::key))
                        .toList();
        byCollection = table(routes.byService());
    }

    public List<Service> all() {
        return all;
    }

    /** Where a request target like {@code /api/v1/leads/42?x=1} leads, or null if nowhere. */
    @Nullable Route route(String uri) {
        if (uri.startsWith(OPERATIONS)) {
            return operation(uri);
        }
        int query = uri.indexOf('?');
        Service service = byCollection.get(collection(query < 0 ? uri : uri.substring(0, query)));
        return service == null ? null : new Route(service, uri);
    }

    /** How clients of the gateway write a path of this service, or null if they cannot reach it. */
    public @Nullable String seenFromOutside(Service service, String path) {
        if (path.startsWith(OPERATIONS)) {
            return operationsOf(service) + path.substring(OPERATIONS.length());
        }
        return service.equals(byCollection.get(collection(path))) ? path : null;
    }

    private @Nullable Route operation(String uri) {
        return all.stream()
                .filter(service -> uri.startsWith(operationsOf(service)))
                .findAny()
                .map(service -> {
                    String rest = uri.substring(operationsOf(service).length());
                    return new Route(service, OPERATIONS + rest);
                })
                .orElse(null);
    }

    private static String operationsOf(Service service) {
        return OPERATIONS + service.name() + "/";
    }

    static String collection(String path) {
        if (!path.startsWith(API)) {
            return "";
        }
        int end = path.indexOf('/', API.length());
        return end < 0 ? path.substring(API.length()) : path.substring(API.length(), end);
    }

    private Map<String, Service> table(Map<String, Set<String>> routes) {
        Map<String, Service> table = new HashMap<>();
        routes.forEach((key, collections) -> {
            Service service = named(key);
            for (String collection : collections) {
                Service other = table.put(collection, service);
                if (other != null) {
                    throw new IllegalStateException(
                            "Both %s and %s are to answer %s%s"
                                    .formatted(other.name(), service.name(), API, collection));
                }
            }
        });
        return Map.copyOf(table);
    }

    private Service named(String key) {
        return all.stream()
                .filter(service -> service.key().equals(key))
                .findAny()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "lead2order.gateway.routes.%s needs the address lead2order.services.%s"
                                        .formatted(key, key)));
    }
}
