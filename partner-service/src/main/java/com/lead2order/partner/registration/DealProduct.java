package com.lead2order.partner.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.kit.reference.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product that the customer wants, by id or external key, and how much of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DealProduct(
        @Nullable UUID productId,
        @Nullable @Valid Reference product,
        @Nullable @Positive @Digits(integer = 15, fraction = 4) BigDecimal qty) {

    @JsonIgnore
    @AssertTrue(message = "product-not-named") public boolean isNamed() {
        return (productId == null) != (product == null);
    }

    /** The product, however it was named. */
    public Reference reference() {
        return product == null ? new Reference(productId, null, null) : product;
    }
}
