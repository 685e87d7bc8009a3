package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.rule.RuleViolation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Orders as JSON objects, one a line. */
final class NdjsonOrders implements SentOrders {

    private final LineReader lines;
    private final OrderParser parser;

    NdjsonOrders(LineReader lines, OrderParser parser) {
        this.lines = lines;
        this.parser = parser;
    }

    @Override
    public @Nullable SentOrder next() throws IOException {
        while (lines.next()) {
            if (!lines.isBlank()) {
                try {
                    return parser.parse(lines.number(), lines.bytes());
                } catch (RuleViolation unreadable) {
                    return SentOrder.refused(lines.number(), null, unreadable);
                }
            }
        }
        return null;
    }
}
