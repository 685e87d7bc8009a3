package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.opportunity.erp.ErpOrder;
import com.lead2order.opportunity.erp.OrderKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an import that are worked off together. Holds each order once, and not more than a
 * transaction should.
 */
final class ImportBatch {

    private static final int MOST_ORDERS = 1000;
    private static final int MOST_LINES = 5000;

    /** A line that cannot be taken in. */
    record Refused(long line, @Nullable String externalOrderNo, RuleViolation refusal) {}

    private final List<ErpOrder> orders = new ArrayList<>();
    private final List<Long> lineNumbers = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<OrderKey> keys = new HashSet<>();
    private int orderLines;
    private long bytesRead;

    /** Whether the order belongs into the next batch. */
    boolean hasNoRoomFor(ErpOrder order) {
        return orders.size() >= MOST_ORDERS
                || (!orders.isEmpty() && orderLines + order.lines().size() > MOST_LINES)
                || keys.contains(order.key());
    }

    void add(long line, ErpOrder order) {
        orders.add(order);
        lineNumbers.add(line);
        keys.add(order.key());
        orderLines += order.lines().size();
    }

    void refuse(long line, @Nullable String externalOrderNo, RuleViolation refusal) {
        refused.add(new Refused(line, externalOrderNo, refusal));
    }

    boolean hasManyRefusals() {
        return refused.size() >= MOST_ORDERS;
    }

    /** The same, one line at a time: to find the one that cannot be stored. */
    List<ImportBatch> singles() {
        var singles = new ArrayList<ImportBatch>();
        for (int i = 0; i < orders.size(); i++) {
            var single = new ImportBatch();
            single.add(lineNumbers.get(i), orders.get(i));
            singles.add(single);
        }
        for (var line : refused) {
            var single = new ImportBatch();
            single.refused.add(line);
            singles.add(single);
        }
        singles.forEach(single -> single.readUpTo(bytesRead));
        return singles;
    }

    boolean isEmpty() {
        return orders.isEmpty() && refused.isEmpty();
    }

    /** How far the stream is read with this batch. */
    void readUpTo(long bytes) {
        bytesRead = bytes;
    }

    List<ErpOrder> orders() {
        return orders;
    }

    long lineOf(int order) {
        return lineNumbers.get(order);
    }

    List<Refused> refused() {
        return refused;
    }

    long bytesRead() {
        return bytesRead;
    }
}
