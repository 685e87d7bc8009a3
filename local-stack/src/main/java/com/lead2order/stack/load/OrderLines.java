package com.lead2order.stack.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The lines of all orders, by order. */
record OrderLines(Map<String, ArrayNode> byOrder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static OrderLines of(Table details) {
        var byOrder = new HashMap<String, ArrayNode>();
        details.forEach(row -> {
            var lines =
                    byOrder.computeIfAbsent(
                            row.get("SalesOrderID"), order -> JSON.createArrayNode());
            var line = JSON.createObjectNode().put("lineNo", lines.size() + 1);
            line.set("product", AdventureWorksLoader.reference(row.get("ProductID")));
            line.put("qty", row.get("OrderQty"))
                    .put("unitPrice", row.get("UnitPrice"))
                    .put(
                            "discountPercent",
                            new BigDecimal(row.get("UnitPriceDiscount"))
                                    .movePointRight(2)
                                    .toPlainString())
                    .put("netAmount", row.get("LineTotal"));
            lines.add(line);
        });
        return new OrderLines(byOrder);
    }

    int orders() {
        return byOrder.size();
    }

    ArrayNode of(String order) {
        var lines = byOrder.get(order);
        return lines == null ? JSON.createArrayNode() : lines;
    }
}
