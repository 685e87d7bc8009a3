package com.lead2order.opportunity.erp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.kit.reference.Reference;
import org.jspecify.annotations.Nullable;

/** What an order of the ERP named, in the words of the ERP. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatedReferences(
        @Nullable Reference account,
        @Nullable Reference salesPerson,
        @Nullable Reference territory) {

    public static final StatedReferences NONE = new StatedReferences(null, null, null);
}
