package com.lead2order.agreement.export;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each answer of the ERP, in the order in which they were sent. */
public record AcknowledgementResults(int applied, int unchanged, int refused, List<Result> items) {

    /** What an answer did. */
    public enum Outcome {
        /** The line has the new state. */
        APPLIED,
        /** The line had it already. */
        UNCHANGED,
        /** There is no such line, or the ERP has acknowledged it before. */
        REFUSED
    }

    /**
     * The result of one answer.
     *
     * @param state of the line afterwards, null where there is none
     */
    public record Result(
            UUID lineId,
            int versionNo,
            Outcome outcome,
            @Nullable ExportStatus state,
            @Nullable String detail) {}

    static AcknowledgementResults of(List<Result> items) {
        return new AcknowledgementResults(
                count(items, Outcome.APPLIED),
                count(items, Outcome.UNCHANGED),
                count(items, Outcome.REFUSED),
                items);
    }

    private static int count(List<Result> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
