package com.lead2order.partner.registration;

import com.lead2order.kit.money.AnySign;
import com.lead2order.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner tells about a deal, and may change until it is submitted.
 *
 * @param name how the opportunity will be called; the first line of the description where nothing
 *     is said
 * @param programId the partner program under which the deal is registered
 */
public record DealDetails(
        @Size(max = 200) String name,
        @NotBlank @Size(max = 4000) String description,
        @NotNull @Valid EndCustomer account,
        @Nullable @Valid DealContact contact,
        @Valid @Size(max = 100) List<@NotNull @Valid DealProduct> products,
        @NotNull @Valid @AnySign("deal-amount-invalid decides") Money amount,
        @NotNull LocalDate closeDate,
        @Nullable UUID programId) {

    private static final int LONGEST_NAME = 200;

    public DealDetails {
        name = name == null || name.isBlank() ? nameFrom(description) : name;
        products = products == null ? List.of() : List.copyOf(products);
    }

    private static String nameFrom(@Nullable String description) {
        var line = description == null ? "" : description.strip().lines().findFirst().orElse("");
        if (line.length() <= LONGEST_NAME) {
            return line;
        }
        var cutsCharacter = Character.isHighSurrogate(line.charAt(LONGEST_NAME - 1));
        return line.substring(0, cutsCharacter ? LONGEST_NAME - 1 : LONGEST_NAME);
    }

    public DealDetails with(EndCustomer customer, List<DealProduct> resolved) {
        return new DealDetails(
                name, description, customer, contact, resolved, amount, closeDate, programId);
    }
}
