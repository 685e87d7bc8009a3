package com.lead2order.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How PostgreSQL finds what a statement asks for, without running it. Whole tables are read and
 * sorted only where nothing else is left: it then says so in spite of tables that are small here.
 */
final class Plans implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The table of the list, also where it is a part of a table. */
    private static final Pattern TABLE =
            Pattern.compile("from (?:\\(select \\* from )?(\\w+)[^()]*?(?:\\) | )e where");

    private final Connection connection;

    Plans() {
        var config = ConfigProvider.getConfig();
        try {
            var properties = new Properties();
            properties.put("user", config.getValue("quarkus.datasource.username", String.class));
            properties.put(
                    "password", config.getValue("quarkus.datasource.password", String.class));
            // else the driver sends "explain" with parameters, and without values for them
            properties.put("preferQueryMode", "simple");
            connection =
                    DriverManager.getConnection(
                            config.getValue("quarkus.datasource.jdbc.url", String.class),
                            properties);
            allow("seqscan", false);
            allow("sort", false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void allow(String kindOfStep, boolean allowed) {
        try (var statement = connection.createStatement()) {
            statement.execute("set enable_%s = %b".formatted(kindOfStep, allowed));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong where the page of a list should come in the order of an index. */
    List<String> sorted(List<String> statements) {
        var faults = new ArrayList<String>();
        for (var sql : statements) {
            var table = TABLE.matcher(sql);
            if (sql.contains(" order by ") && table.find()) {
                var plan = plan(sql);
                for (var node : nodes(plan)) {
                    if (type(node).equals("Sort")
                            && scans(node, table.group(1)).findAny().isPresent()) {
                        faults.add("sorts all of " + table.group(1) + "\n" + sql);
                    }
                }
                if (readsAll(plan, table.group(1))) {
                    faults.add("reads all of " + table.group(1) + "\n" + sql);
                }
            }
        }
        return faults;
    }

    /**
     * What is wrong where the rows that are counted should be found by an index. A walk along a
     * whole index finds them too, and is as bad as reading the table; bitmaps are made only of what
     * a condition selects.
     */
    List<String> found(List<String> statements) {
        var faults = new ArrayList<String>();
        for (var sql : statements) {
            var table = TABLE.matcher(sql);
            if (sql.startsWith("select count(*) from (") && table.find()) {
                allow("indexscan", false);
                var plan = plan(sql);
                if (readsAll(plan, table.group(1)) || walksAlong(plan, table.group(1))) {
                    faults.add("reads all of " + table.group(1) + "\n" + sql);
                }
                allow("indexscan", true);
            }
        }
        return faults;
    }

    private static boolean readsAll(JsonNode plan, String table) {
        return scans(plan, table).anyMatch(scan -> type(scan).equals("Seq Scan"));
    }

    private static boolean walksAlong(JsonNode plan, String table) {
        return scans(plan, table)
                .anyMatch(scan -> type(scan).startsWith("Index") && !scan.has("Index Cond"));
    }

    private static Stream<JsonNode> scans(JsonNode plan, String table) {
        return nodes(plan).stream()
                .filter(node -> node.path("Relation Name").asText().equals(table));
    }

    private static String type(JsonNode node) {
        return node.path("Node Type").asText();
    }

    private static List<JsonNode> nodes(JsonNode node) {
        var nodes = new ArrayList<JsonNode>();
        nodes.add(node);
        node.path("Plans").forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }

    private JsonNode plan(String sql) {
        var numbered = new StringBuilder();
        int parameters = 0;
        for (int i = 0; i < sql.length(); i++) {
            if (sql.charAt(i) == '?') {
                numbered.append('$').append(++parameters);
            } else {
                numbered.append(sql.charAt(i));
            }
        }
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("explain (generic_plan, format json) " + numbered)) {
            rows.next();
            return JSON.readTree(rows.getString(1)).get(0).path("Plan");
        } catch (SQLException | JsonProcessingException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
