package com.lead2order.forecast.quota;

import com.lead2order.forecast.holder.HolderType;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A quota as it is sent.
 *
 * @param period a year or period, for example {@code AW:FY2012-Q1}
 * @param source TOP_DOWN where nothing is said
 */
record QuotaBody(
        @NotNull @Valid HolderBody holder,
        @NotNull Measure measure,
        @NotBlank @Size(max = 200) String period,
        @NotNull @Valid Money value,
        QuotaSource source,
        @Size(max = 100) List<@NotNull @Valid ExternalRef> externalRefs) {

    /** Whose quota it is. */
    record HolderBody(@NotNull HolderType type, @NotNull @Valid Reference ref) {}

    QuotaBody {
        source = source == null ? QuotaSource.TOP_DOWN : source;
        externalRefs = externalRefs == null ? List.of() : externalRefs;
    }

    QuotaBody withRefs(List<ExternalRef> refs) {
        return new QuotaBody(holder, measure, period, value, source, refs);
    }
}
