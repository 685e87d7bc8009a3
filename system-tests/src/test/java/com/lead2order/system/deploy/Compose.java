package com.lead2order.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.system.Project;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** docker-compose.yml as the tests ask it. */
final class Compose {

    static final JsonNode FILE = Yaml.document(Project.text("docker-compose.yml"));

    private Compose() {}

    static Stream<Map.Entry<String, JsonNode>> services() {
        return FILE.path("services").propertyStream();
    }

    static JsonNode service(String name) {
        return FILE.path("services").required(name);
    }

    static Map<String, String> environment(String service) {
        var variables = new TreeMap<String, String>();
        service(service)
                .path("environment")
                .propertyStream()
                .forEach(
                        variable -> variables.put(variable.getKey(), variable.getValue().asText()));
        return variables;
    }
}
