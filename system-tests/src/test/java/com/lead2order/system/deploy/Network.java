package com.lead2order.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may call whose API inside an installation, by its network policies; read as the cluster reads
 * them, so that a selector that has lost its label is noticed before a cluster is.
 */
record Network(List<JsonNode> policies) {

    /** The name that every container gives the port of its API. */
    private static final String API_PORT = "http";

    static Network of(Manifests manifests) {
        return new Network(manifests.ofKind("NetworkPolicy").toList());
    }

    boolean allows(JsonNode from, JsonNode to) {
        return isAllowed("Egress", "egress", "to", labels(from), labels(to))
                && isAllowed("Ingress", "ingress", "from", labels(to), labels(from));
    }

    /** A pod that no policy of a direction selects is free in it; else one rule has to allow it. */
    private boolean isAllowed(
            String type, String rules, String peers, JsonNode self, JsonNode other) {
        var applying =
                policies.stream()
                        .filter(policy ->
                                policy.at("/spec/policyTypes")
                                        .valueStream()
                                        .anyMatch(it -> it.asText().equals(type)))
                        .filter(policy -> selects(policy.at("/spec/podSelector"), self))
                        .toList();
        return applying.isEmpty()
                || applying.stream()
                        .flatMap(policy -> policy.path("spec").path(rules).valueStream())
                        .filter(Network::isForTheApi)
                        .anyMatch(rule -> meets(rule.path(peers), other));
    }

    private static boolean isForTheApi(JsonNode rule) {
        var ports = rule.path("ports");
        return ports.isMissingNode()
                || ports.valueStream().anyMatch(it -> it.path("port").asText().equals(API_PORT));
    }

    /** Peers by namespace or address are none of our own pods. */
    private static boolean meets(JsonNode peers, JsonNode labels) {
        return peers.isMissingNode()
                || peers.valueStream()
                        .anyMatch(peer ->
                                peer.has("podSelector")
                                        && !peer.has("namespaceSelector")
                                        && selects(peer.path("podSelector"), labels));
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return Stream.concat(
                        selector.path("matchLabels")
                                .propertyStream()
                                .map(it -> it.getValue().equals(labels.path(it.getKey()))),
                        selector.path("matchExpressions")
                                .valueStream()
                                .map(it -> isIn(it, labels.path(it.path("key").asText()))))
                .allMatch(met -> met);
    }

    private static boolean isIn(JsonNode expression, JsonNode label) {
        if (!expression.path("operator").asText().equals("In")) {
            throw new IllegalArgumentException("only In is understood here: " + expression);
        }
        return expression.path("values").valueStream().anyMatch(label::equals);
    }

    private static JsonNode labels(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels");
    }
}
