package com.lead2order.agreement.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.agreement.policy.LimitAction;
import com.lead2order.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as the API shows it.
 *
 * @param round how many reviews have begun
 * @param since when the agreement came into its state
 * @param to the day after the last one of the fiscal year
 */
public record AgreementView(
        UUID id,
        long version,
        String number,
        int versionNo,
        @Nullable UUID supersedesId,
        UUID cycleId,
        UUID employeeId,
        @Nullable String employeeName,
        UUID managerId,
        @Nullable String managerName,
        String fiscalYear,
        LocalDate from,
        LocalDate to,
        String currency,
        AgreementState state,
        Instant since,
        int round,
        int maxRounds,
        LimitAction limitAction,
        List<String> managementOnlyMeasures,
        UUID policyId,
        long policyVersion,
        @Nullable LocalDate dueOn,
        List<Confirmation> confirmations,
        @Nullable Instant inForceAt,
        long lineCount,
        long openLineCount,
        List<Totals> totals,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    /**
     * The sums of all lines of a measure.
     *
     * @param lastYear as far as rates convert it
     * @param incomplete true where amounts of {@code lastYear} are missing, else left out
     * @param missing amounts of {@code lastYear} that no rate converts, by currency
     * @param proposed counts the plan where nothing else is proposed
     * @param agreed null as long as a line is open
     * @param reason {@code no-rate} where {@code lastYear} is incomplete
     */
    public record Totals(
            String measure,
            @Nullable Money lastYear,
            Money planned,
            Money proposed,
            @Nullable Money agreed,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean incomplete,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Money> missing,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {}
}
