package com.lead2order.opportunity.orderimport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of orders as CSV: the members of the JSON, {@code account.key} for nested ones. */
final class CsvColumns {

    private static final List<String> OF_ORDER =
            List.of(
                    "sourceSystem",
                    "externalOrderNo",
                    "sourceVersion",
                    "type",
                    "status",
                    "cancelledOn",
                    "orderDate",
                    "bookingDate",
                    "currency",
                    "account.id",
                    "account.system",
                    "account.key",
                    "salesPerson.id",
                    "salesPerson.system",
                    "salesPerson.key",
                    "territory.id",
                    "territory.system",
                    "territory.key",
                    "opportunityId",
                    "orderId",
                    "partnerId",
                    "channel",
                    "netTotal",
                    "taxTotal",
                    "freightTotal");
    private static final List<String> OF_LINE =
            List.of(
                    "lineNo",
                    "product.id",
                    "product.system",
                    "product.key",
                    "qty",
                    "unitPrice",
                    "discountPercent",
                    "netAmount",
                    "cancelledQty",
                    "deliveredQty");
    private static final Set<String> WHOLE_NUMBERS = Set.of("sourceVersion", "lineNo");
    private static final Set<String> DECIMALS =
            Set.of(
                    "netTotal",
                    "taxTotal",
                    "freightTotal",
                    "qty",
                    "unitPrice",
                    "discountPercent",
                    "netAmount",
                    "cancelledQty",
                    "deliveredQty");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private final List<String> names;
    private final boolean decimalComma;
    private final @Nullable String sourceSystem;

    private CsvColumns(List<String> names, boolean decimalComma, @Nullable String sourceSystem) {
        this.names = names;
        this.decimalComma = decimalComma;
        this.sourceSystem = sourceSystem;
    }

    /** The columns that a first row names, in any order. */
    static CsvColumns of(List<String> header, boolean decimalComma, @Nullable String sourceSystem) {
        var names = header.stream().map(String::strip).toList();
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!OF_ORDER.contains(name) && !OF_LINE.contains(name)) {
                violations.add(new Violation(name, "no-column-of-orders"));
            } else if (!seen.add(name)) {
                violations.add(new Violation(name, "given-twice"));
            }
        }
        if (sourceSystem == null && !seen.contains("sourceSystem")) {
            violations.add(new Violation("sourceSystem", "required"));
        }
        if (!seen.contains("externalOrderNo")) {
            violations.add(new Violation("externalOrderNo", "required"));
        }
        if (!violations.isEmpty()) {
            throw RequestRule.MALFORMED_BODY.violatedBy(violations);
        }
        return new CsvColumns(names, decimalComma, sourceSystem);
    }

    /** The columns that concern the whole order. */
    List<String> ofOrder() {
        return OF_ORDER;
    }

    CsvRow row(List<String> cells) {
        if (cells.size() > names.size()) {
            throw RequestRule.MALFORMED_BODY.violated("csv-too-many-cells", names.size());
        }
        var row = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                row.put(names.get(i), cell);
            }
        }
        return new CsvRow(row);
    }

    void writeOrder(CsvRow row, ObjectNode order) {
        OF_ORDER.forEach(column -> write(row, column, order));
    }

    void writeLine(CsvRow row, ObjectNode line) {
        OF_LINE.forEach(column -> write(row, column, line));
    }

    private void write(CsvRow row, String column, ObjectNode into) {
        var cell = row.get(column);
        if (cell == null) {
            return;
        }
        var dot = column.indexOf('.');
        if (dot > 0) {
            var reference = into.withObject("/" + column.substring(0, dot));
            var part = column.substring(dot + 1);
            reference.put(part, cell);
            if (part.equals("key") && !reference.has("system") && sourceSystem != null) {
                reference.put("system", sourceSystem);
            }
        } else if (WHOLE_NUMBERS.contains(column) && WHOLE.matcher(cell).matches()) {
            into.put(column, Long.parseLong(cell));
        } else {
            into.put(column, DECIMALS.contains(column) ? decimal(column, cell) : cell);
        }
    }

    private String decimal(String column, String cell) {
        if (cell.indexOf(decimalComma ? '.' : ',') >= 0) {
            throw RequestRule.MALFORMED_BODY.violatedAt(
                    "/" + column,
                    decimalComma ? "decimal-comma-expected" : "decimal-point-expected");
        }
        return decimalComma ? cell.replace(',', '.') : cell;
    }
}
