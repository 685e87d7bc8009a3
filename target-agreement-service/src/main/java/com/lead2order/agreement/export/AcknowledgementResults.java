package com.lead2order.agreement.export;

import com.lead2order.kit.rule.Violation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each answer of the ERP, in the order in which they were sent. */
public record AcknowledgementResults(int applied, int unchanged, int refused, List<Result> items) {

    /** What an answer did. */
    public enum Outcome {
        /** The line has the new state. */
        APPLIED,
        /** The line had it already, or is further. */
        UNCHANGED,
        /** There is no such line, or the ERP has acknowledged it before otherwise. */
        REFUSED
    }

    /**
     * The result of one answer.
     *
     * @param state of the line afterwards, null where there is none
     * @param code why it was refused, the same in all languages
     * @param detail why it was refused, for a person
     */
    public record Result(
            UUID lineId,
            int versionNo,
            Outcome outcome,
            @Nullable ExportStatus state,
            @Nullable String code,
            @Nullable String detail) {

        static Result of(
                UUID lineId,
                int versionNo,
                Outcome outcome,
                @Nullable ExportStatus state,
                @Nullable String code) {
            return new Result(lineId, versionNo, outcome, state, code, null);
        }

        private Result in(List<Locale> languages) {
            return code == null
                    ? this
                    : new Result(
                            lineId,
                            versionNo,
                            outcome,
                            state,
                            code,
                            new Violation("", code).in(languages).message());
        }
    }

    /** The same, with details in the first language there is. */
    AcknowledgementResults in(List<Locale> languages) {
        return new AcknowledgementResults(
                applied,
                unchanged,
                refused,
                items.stream().map(item -> item.in(languages)).toList());
    }

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
