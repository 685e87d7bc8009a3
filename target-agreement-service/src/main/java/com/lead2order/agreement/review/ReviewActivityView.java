package com.lead2order.agreement.review;

import com.lead2order.agreement.target.AgreementState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller.
 *
 * @param id of the agreement
 * @param kind what is to be done
 * @param since when the agreement came into its state
 */
public record ReviewActivityView(
        UUID id,
        Kind kind,
        UUID agreementId,
        String number,
        String fiscalYear,
        UUID employeeId,
        @Nullable String employeeName,
        UUID managerId,
        @Nullable String managerName,
        AgreementState state,
        int round,
        Instant since,
        @Nullable LocalDate dueOn,
        long openLineCount,
        Links links) {

    /** What is to be done. */
    public enum Kind {
        /** The employee plans. */
        PLANNING,
        /** The manager confirms lines or proposes other values. */
        REVIEW,
        /** The employee answers the proposals. */
        RESPONSE,
        /** The agreement waits for the caller's confirmation. */
        CONFIRMATION,
        /** The caller decides the lines that are open after the last round. */
        ESCALATION_DECISION
    }

    /** Where to go. */
    public record Links(String agreement, String lines, String deviations, String completion) {}
}
