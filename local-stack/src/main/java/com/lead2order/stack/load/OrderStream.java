package com.lead2order.stack.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVRecord;

/** Writes the orders line by line while they are being sent. */
record OrderStream(Table headers, OrderLines lines, Runnable sent) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUFFER = 1 << 18;

    InputStream open() {
        try {
            var out = new PipedOutputStream();
            var in = new PipedInputStream(out, BUFFER);
            Thread.ofPlatform().daemon().name("orders").start(() -> write(out));
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PipedOutputStream out) {
        try (var writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER)) {
            headers.forEach(row -> {
                try {
                    writer.write(order(row).toString());
                    writer.newLine();
                    sent.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode order(CSVRecord row) {
        var order =
                JSON.createObjectNode()
                        .put("sourceSystem", "AW")
                        .put("externalOrderNo", row.get("SalesOrderNumber"))
                        .put("sourceVersion", Long.parseLong(row.get("RevisionNumber")))
                        .put("type", "ORDER")
                        .put("orderDate", row.get("OrderDate"))
                        .put("currency", "USD");
        order.set("account", AdventureWorksLoader.reference(row.get("CustomerID")));
        if (!row.get("SalesPersonID").isEmpty()) {
            order.set("salesPerson", AdventureWorksLoader.reference(row.get("SalesPersonID")));
        }
        order.set("territory", AdventureWorksLoader.reference(row.get("TerritoryID")));
        order.put("netTotal", row.get("SubTotal"))
                .put("taxTotal", row.get("TaxAmt"))
                .put("freightTotal", row.get("Freight"));
        order.set("lines", lines.of(row.get("SalesOrderID")));
        return order;
    }
}
