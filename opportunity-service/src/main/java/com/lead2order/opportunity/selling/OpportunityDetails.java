package com.lead2order.opportunity.selling;

import com.lead2order.kit.money.Money;
import com.lead2order.kit.money.NotNegative;
import com.lead2order.opportunity.salesmethod.ForecastCategory;
import com.lead2order.opportunity.salesmethod.GateField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people tell about an opportunity, and may change.
 *
 * @param accountId the customer; for opportunities with partners the end customer
 * @param ownerId the caller, where a new opportunity names nobody
 * @param salesMethodId the standard method where nothing is said; cannot be changed later, unless
 *     the one that was asked for is not known
 * @param customerNeed what the customer wants to achieve
 * @param probabilityOverridePercent what the owner thinks, where the stage's probability is wrong
 * @param forecastOverride what the owner thinks, where the stage's category is wrong
 */
public record OpportunityDetails(
        @NotBlank @Size(max = 200) String name,
        @NotNull UUID accountId,
        @Nullable UUID primaryContactId,
        @Nullable UUID ownerId,
        @Size(max = 50) List<@NotNull UUID> teamIds,
        @Size(max = 20) List<@NotNull UUID> partnerIds,
        @Nullable UUID salesMethodId,
        @Nullable @Valid @NotNegative Money amount,
        @NotNull LocalDate closeDate,
        OpportunityType type,
        @Nullable @Size(max = 4000) String customerNeed,
        @Nullable @Size(max = 1000) String nextStep,
        @Nullable LocalDate nextStepDate,
        @Nullable @Min(0) @Max(100) Integer probabilityOverridePercent,
        @Nullable ForecastCategory forecastOverride,
        Boolean includeInForecast) {

    public OpportunityDetails {
        teamIds = teamIds == null ? List.of() : List.copyOf(teamIds);
        partnerIds = partnerIds == null ? List.of() : List.copyOf(partnerIds);
        type = type == null ? OpportunityType.NEW : type;
        includeInForecast = includeInForecast == null || includeInForecast;
    }

    /** The least an opportunity begins with. */
    static OpportunityDetails of(
            String name,
            UUID accountId,
            @Nullable UUID contactId,
            @Nullable UUID ownerId,
            List<UUID> partnerIds,
            @Nullable UUID salesMethodId,
            @Nullable Money amount,
            LocalDate closeDate) {
        return new OpportunityDetails(
                name,
                accountId,
                contactId,
                ownerId,
                List.of(),
                partnerIds,
                salesMethodId,
                amount,
                closeDate,
                OpportunityType.NEW,
                null,
                null,
                null,
                null,
                null,
                true);
    }

    OpportunityDetails ownedBy(@Nullable UUID owner) {
        return with(owner, salesMethodId);
    }

    OpportunityDetails following(UUID method) {
        return with(ownerId, method);
    }

    private OpportunityDetails with(@Nullable UUID owner, @Nullable UUID method) {
        return new OpportunityDetails(
                name,
                accountId,
                primaryContactId,
                owner,
                teamIds,
                partnerIds,
                method,
                amount,
                closeDate,
                type,
                customerNeed,
                nextStep,
                nextStepDate,
                probabilityOverridePercent,
                forecastOverride,
                includeInForecast);
    }

    /** Whether a gate that asks for the field lets the opportunity through. */
    boolean has(GateField field) {
        return switch (field) {
            case PRIMARY_CONTACT -> primaryContactId != null;
            case CUSTOMER_NEED -> customerNeed != null && !customerNeed.isBlank();
            case AMOUNT -> amount != null;
            case CLOSE_DATE -> closeDate != null;
            case NEXT_STEP -> nextStep != null && !nextStep.isBlank();
            case NEXT_STEP_DATE -> nextStepDate != null;
            case OWNER -> ownerId != null;
        };
    }
}
