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

    private static final String OPERATIONS = "operations";

    /** Every service answers these; the name of the service follows at the gateway only. */
    private static final Set<String> OF_EVERY_SERVICE = Set.of(OPERATIONS, "audit");

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
        int query = uri.indexOf('?');
        String collection = collection(query < 0 ? uri : uri.substring(0, query));
        if (OF_EVERY_SERVICE.contains(collection)) {
            return routeOfEach(collection, uri);
        }
        Service service = byCollection.get(collection);
        return service == null ? null : new Route(service, uri);
    }

    /** How clients of the gateway write a path of this service, or null if they cannot reach it. */
    public @Nullable String seenFromOutside(Service service, String path) {
        String collection = collection(path);
        if (OF_EVERY_SERVICE.contains(collection)) {
            return pathOf(service, collection) + path.substring(API.length() + collection.length());
        }
        return service.equals(byCollection.get(collection)) ? path : null;
    }

    private @Nullable Route routeOfEach(String collection, String uri) {
        return all.stream()
                .filter(service -> leadsTo(uri, pathOf(service, collection), collection))
                .findAny()
                .map(service -> {
                    String rest = uri.substring(pathOf(service, collection).length());
                    return new Route(service, API + collection + rest);
                })
                .orElse(null);
    }

    /** Operations have names of their own below the service's; the audit is one collection. */
    private static boolean leadsTo(String uri, String path, String collection) {
        return collection.equals(OPERATIONS)
                ? uri.startsWith(path + '/')
                : uri.equals(path) || uri.startsWith(path + '?');
    }

    private static String pathOf(Service service, String collection) {
        return API + collection + "/" + service.name();
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
