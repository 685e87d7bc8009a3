package com.lead2order.opportunity.orderimport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Orders as CSV: a row for each line of an order, the rows of an order one after the other. The
 * first row names the columns; what concerns the whole order may be left out from its second row
 * on.
 */
final class CsvOrders implements SentOrders {

    /** Rows of one order. */
    private static final int MOST_ROWS = 10_000;

    /** A row under the names of its columns; what its cells violate, where they do. */
    private record Row(long line, @Nullable CsvRow values, @Nullable RuleViolation refusal) {

        @Nullable String number() {
            return values == null ? null : values.get("externalOrderNo");
        }
    }

    private final CsvRows rows;
    private final CsvColumns columns;
    private final OrderParser parser;
    private @Nullable Row ahead;

    /**
     * Reads the names of the columns.
     *
     * @throws RuleViolation {@code malformed-body} where they are not those of orders
     */
    CsvOrders(LineReader lines, boolean decimalComma, OrderParser parser) throws IOException {
        this.rows = new CsvRows(lines);
        this.columns = CsvColumns.of(rows.header(), decimalComma, parser.sourceSystem());
        this.parser = parser;
        this.ahead = read();
    }

    @Override
    public @Nullable SentOrder next() throws IOException {
        var first = ahead;
        if (first == null) {
            return null;
        }
        var ofOrder = new ArrayList<>(List.of(first));
        ahead = read();
        while (ahead != null
                && first.number() != null
                && Objects.equals(ahead.number(), first.number())) {
            if (ofOrder.size() <= MOST_ROWS) {
                ofOrder.add(ahead);
            }
            ahead = read();
        }
        return order(first, ofOrder);
    }

    private SentOrder order(Row first, List<Row> ofOrder) {
        for (var row : ofOrder) {
            if (row.refusal() != null) {
                return SentOrder.refused(row.line(), first.number(), row.refusal());
            }
        }
        try {
            return parser.parse(first.line(), json(first, ofOrder));
        } catch (RuleViolation unreadable) {
            return SentOrder.refused(first.line(), first.number(), unreadable);
        }
    }

    private ObjectNode json(Row first, List<Row> ofOrder) {
        var head = Objects.requireNonNull(first.values());
        var order = JsonNodeFactory.instance.objectNode();
        columns.writeOrder(head, order);
        var lines = order.putArray("lines");
        for (var row : ofOrder) {
            var values = Objects.requireNonNull(row.values());
            for (var column : columns.ofOrder()) {
                var value = values.get(column);
                if (value != null && !value.equals(head.get(column))) {
                    throw RequestRule.INVALID_VALUES.violatedAt(
                            "/" + column, "differs-between-rows", row.line());
                }
            }
            columns.writeLine(values, lines.addObject());
        }
        return order;
    }

    private @Nullable Row read() throws IOException {
        try {
            var cells = rows.next();
            if (cells == null) {
                return null;
            }
            return new Row(rows.line(), columns.row(cells), null);
        } catch (RuleViolation unreadable) {
            return new Row(rows.line(), null, unreadable);
        }
    }
}
