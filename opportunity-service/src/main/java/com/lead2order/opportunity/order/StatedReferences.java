package com.lead2order.opportunity.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.lead2order.kit.reference.Reference;
import org.jspecify.annotations.Nullable;

/** What an order of the ERP named, in the words of the ERP. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatedReferences(
        @Nullable Reference account,
        @Nullable Reference salesPerson,
        @Nullable Reference territory) {

    static final StatedReferences NONE = new StatedReferences(null, null, null);
}
