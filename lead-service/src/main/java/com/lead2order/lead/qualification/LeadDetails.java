package com.lead2order.lead.qualification;

import com.lead2order.kit.money.Money;
import com.lead2order.kit.money.NotNegative;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a lead, and may change until it is converted.
 *
 * @param sourceClass MANUAL where nothing is said
 * @param accountId the customer, where we know them; else {@code prospectName}
 * @param contactId whom we talk to, where we know them; else {@code contact}
 * @param painDescription what hurts the customer, in their words
 * @param painImpact what the pain costs them
 */
public record LeadDetails(
        @NotBlank @Size(max = 200) String title,
        SourceClass sourceClass,
        @Nullable @Size(max = 200) String sourceDetail,
        @Nullable UUID campaignId,
        @Nullable UUID partnerId,
        @Nullable UUID accountId,
        @Nullable @Size(max = 200) String prospectName,
        @Nullable UUID contactId,
        @Nullable @Valid InlineContact contact,
        @Nullable @Size(max = 64) String painCategory,
        @Nullable @Size(max = 4000) String painDescription,
        @Nullable @Valid @NotNegative Money painImpact,
        @Valid @Size(max = 100) List<@Valid LeadProduct> products,
        @Nullable @Size(max = 32) String budgetStatus,
        @Nullable @Valid @NotNegative Money budgetAmount,
        @Nullable @Size(max = 64) String timeFrame,
        @Nullable Boolean decisionMakerKnown,
        @Nullable @Valid @NotNegative Money estimatedAmount,
        @Nullable LocalDate estimatedCloseDate,
        @Valid @Size(max = 100) List<@Valid ExternalRef> externalRefs) {

    /** A contact that is not registered yet. */
    public record InlineContact(
            @Nullable @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @Nullable @Email @Size(max = 200) String email,
            @Nullable @Size(max = 40) String phone) {}

    /** A product the customer may want. */
    public record LeadProduct(
            @NotNull UUID productId,
            @Nullable @Positive @Digits(integer = 15, fraction = 4) BigDecimal qty,
            @Nullable @Valid @NotNegative Money amount) {}

    public LeadDetails {
        sourceClass = sourceClass == null ? SourceClass.MANUAL : sourceClass;
        products = products == null ? List.of() : List.copyOf(products);
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    boolean hasCustomer() {
        return accountId != null || (prospectName != null && !prospectName.isBlank());
    }

    boolean hasContact() {
        return contactId != null || contact != null;
    }

    boolean hasPain() {
        return painDescription != null && !painDescription.isBlank();
    }
}
