package com.lead2order.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads YAML as trees; a key that is there twice is an error, anchors and merges are resolved. */
final class Yaml {

    private static final ObjectMapper TREES = new ObjectMapper();

    private Yaml() {}

    static List<JsonNode> documents(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<JsonNode>();
        new org.yaml.snakeyaml.Yaml(new SafeConstructor(options))
                .loadAll(text)
                .forEach(document -> documents.add(TREES.valueToTree(document)));
        return documents.stream().filter(Objects::nonNull).toList();
    }

    static JsonNode document(String text) {
        var documents = documents(text);
        if (documents.size() != 1) {
            throw new IllegalArgumentException("one document expected, not " + documents.size());
        }
        return documents.getFirst();
    }
}
