package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.opportunity.erp.ErpOrder;
import org.jspecify.annotations.Nullable;

/**
 * One order of an import: checked, or why it is refused.
 *
 * @param line number of its first line, from 1
 */
record SentOrder(
        long line,
        @Nullable ErpOrder order,
        @Nullable String externalOrderNo,
        @Nullable RuleViolation refusal) {

    static SentOrder refused(long line, @Nullable String externalOrderNo, RuleViolation refusal) {
        return new SentOrder(line, null, externalOrderNo, refusal);
    }

    /** Whether it names no source system although it has to. */
    boolean namesNoSystem() {
        return refusal != null
                && refusal.violations().stream().anyMatch(v -> v.pointer().equals("/sourceSystem"));
    }
}
