package com.lead2order.partner.submission;

import com.lead2order.kit.money.AnySign;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.Reference;
import com.lead2order.partner.registration.DealContact;
import com.lead2order.partner.registration.DealDetails;
import com.lead2order.partner.registration.DealProduct;
import com.lead2order.partner.registration.EndCustomer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it is registered.
 *
 * @param partner who registers it; the caller's own partner where nothing is said
 */
public record DealRequest(
        @Nullable @Valid Reference partner,
        @Nullable UUID partnerId,
        @Nullable @Size(max = 200) String name,
        @NotBlank @Size(max = 4000) String description,
        @NotNull @Valid EndCustomer account,
        @Nullable @Valid DealContact contact,
        @Valid @Size(max = 100) List<@NotNull @Valid DealProduct> products,
        @NotNull @Valid @AnySign("deal-amount-invalid decides") Money amount,
        @NotNull LocalDate closeDate,
        @Nullable UUID programId) {

    public DealRequest {
        products = products == null ? List.of() : List.copyOf(products);
    }

    DealDetails details() {
        return new DealDetails(
                name == null ? "" : name,
                description,
                account,
                contact,
                products,
                amount,
                closeDate,
                programId);
    }
}
