package com.lead2order.opportunity.erp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.json.JsonConventions;

/** Orders as an ERP states them, for tests: a plain one, and the differences in words of JSON. */
final class Stated {

    private static final ObjectMapper JSON = json();

    private final ObjectNode body;

    private Stated(ObjectNode body) {
        this.body = body;
    }

    private static ObjectMapper json() {
        var json = new ObjectMapper().findAndRegisterModules();
        new JsonConventions().customize(json);
        return json;
    }

    /** An order with a line of one piece for each amount. */
    static Stated order(String netTotal, String... amounts) {
        var body = JSON.createObjectNode();
        body.put("sourceSystem", "AW")
                .put("externalOrderNo", "SO1")
                .put("sourceVersion", 1L)
                .put("orderDate", "2026-03-03")
                .put("currency", "EUR")
                .put("netTotal", netTotal);
        body.putObject("account").put("system", "AW").put("key", "1");
        var lines = body.putArray("lines");
        for (int i = 0; i < amounts.length; i++) {
            var line = lines.addObject().put("lineNo", i + 1).put("qty", "1");
            line.put("unitPrice", amounts[i].replace("-", "")).put("netAmount", amounts[i]);
            line.putObject("product").put("system", "AW").put("key", "776");
        }
        return new Stated(body);
    }

    static Stated nothing() {
        return new Stated(JSON.createObjectNode());
    }

    Stated with(String member, Object value) {
        var copy = body.deepCopy();
        copy.set(member, JSON.valueToTree(value));
        return new Stated(copy);
    }

    Stated line(int index, String member, Object value) {
        var copy = body.deepCopy();
        ((ObjectNode) copy.withArray("lines").get(index)).set(member, JSON.valueToTree(value));
        return new Stated(copy);
    }

    Stated linesReversed() {
        var copy = body.deepCopy();
        ArrayNode reversed = JSON.createArrayNode();
        body.withArray("lines").forEach(line -> reversed.insert(0, line));
        copy.set("lines", reversed);
        return new Stated(copy);
    }

    StatedOrder order() {
        return JSON.convertValue(body, StatedOrder.class);
    }
}
