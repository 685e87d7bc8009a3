package com.lead2order.forecast.quota;

import com.lead2order.forecast.holder.HolderType;
import com.lead2order.kit.money.AnySign;
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
        @NotNull @Valid @AnySign("quota-negative decides") Money value,
        QuotaSource source,
        @Size(max = 100) List<@NotNull @Valid ExternalRef> externalRefs) {

    /** Whose quota it is. */
    record HolderBody(@NotNull HolderType type, @NotNull @Valid Reference ref) {}

    QuotaBody {
        source = source == null ? QuotaSource.TOP_DOWN : source;
        externalRefs = externalRefs == null ? List.of() : externalRefs;
    }

    /** The body that would make a quota what it is. */
    static QuotaBody of(Quota quota) {
        return new QuotaBody(
                new HolderBody(quota.holderType(), Reference.to(quota.holderId())),
                quota.measure(),
                quota.period(),
                quota.value(),
                quota.source(),
                quota.externalRefs());
    }

    /** Whether both name the same holder, measure and period in the same words. */
    boolean hasSubjectOf(QuotaBody other) {
        return holder.equals(other.holder)
                && measure == other.measure
                && period.equals(other.period);
    }
}
