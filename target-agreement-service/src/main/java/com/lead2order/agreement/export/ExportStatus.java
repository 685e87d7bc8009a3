package com.lead2order.agreement.export;

import com.lead2order.kit.rule.State;
import java.util.EnumSet;
import java.util.Set;

/** How far an agreed line is on its way into the ERP, as the ERP says. */
public enum ExportStatus implements State<ExportStatus> {
    /** In force; the ERP has said nothing about it. */
    PENDING,
    /** The ERP has fetched it, and has not decided. */
    SENT,
    /** The ERP has it. */
    ACKNOWLEDGED,
    /** The ERP does not take it, and says why. */
    REJECTED;

    @Override
    public Set<ExportStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(SENT, ACKNOWLEDGED, REJECTED);
            case SENT -> EnumSet.of(ACKNOWLEDGED, REJECTED);
            // the cause was removed
            case REJECTED -> EnumSet.of(ACKNOWLEDGED);
            case ACKNOWLEDGED -> EnumSet.noneOf(ExportStatus.class);
        };
    }
}
