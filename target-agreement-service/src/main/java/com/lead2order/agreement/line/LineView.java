package com.lead2order.agreement.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.agreement.export.ExportState;
import com.lead2order.kit.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as the API shows it; its {@code version} is its own entity tag.
 *
 * @param managementOnly whether the employee may not plan it
 * @param deviationAmount proposed less planned
 * @param deviationPercent of the planned value
 */
public record LineView(
        UUID id,
        long version,
        UUID agreementId,
        @Nullable UUID accountId,
        @Nullable String accountName,
        @Nullable UUID productGroupId,
        @Nullable String productGroupName,
        @Nullable UUID productId,
        @Nullable String productName,
        String measure,
        boolean managementOnly,
        LineState state,
        @Nullable Baseline baseline,
        Money plannedValue,
        @Nullable UUID plannedBy,
        @Nullable Instant plannedAt,
        @Nullable String rationale,
        @Nullable Integer priority,
        @Nullable BigDecimal weightPercent,
        @Nullable Money proposedValue,
        @Nullable UUID proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String proposalReason,
        @Nullable Response response,
        @Nullable Money deviationAmount,
        @Nullable BigDecimal deviationPercent,
        @Nullable Money agreedValue,
        @Nullable ExportState erpExport) {

    /** Why a figure is incomplete: no rate converts some orders in another currency. */
    public static final String NO_RATE = "no-rate";

    /**
     * What was ordered before, as far as it is credited to the employee; in the currency of the
     * agreement as far as rates convert it.
     *
     * @param actualPY the fiscal year before the one that is planned
     * @param actualPPY the year before that
     * @param ytd the planned year itself, when the agreement was opened
     * @param ordersPY number of orders in {@code actualPY}, in any currency
     * @param incomplete true where amounts are missing, else left out
     * @param missing amounts that no rate converts
     * @param reason {@code no-rate} where figures are incomplete
     */
    public record Baseline(
            @Nullable Money actualPY,
            @Nullable Money actualPPY,
            @Nullable Money ytd,
            @Nullable Long ordersPY,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean incomplete,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MissingAmount> missing,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {}

    /**
     * What no rate converts.
     *
     * @param figure to which it belongs: {@code actualPY}, {@code actualPPY} or {@code ytd}
     */
    public record MissingAmount(String figure, BigDecimal amount, Currency currency) {

        public MissingAmount {
            amount = Money.shown(amount);
        }
    }

    /** The employee's answer to the proposal. */
    public record Response(Decision decision, @Nullable String reason, Instant at) {}
}
