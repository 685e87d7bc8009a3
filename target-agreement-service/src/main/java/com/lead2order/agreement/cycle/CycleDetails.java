package com.lead2order.agreement.cycle;

import com.lead2order.agreement.policy.PolicyDetails;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a planning cycle is about.
 *
 * @param fiscalYear code of the calendar and key of the year, for example {@code AW:FY2014}
 * @param currency of all targets; the corporate currency where nothing is said
 * @param baselineYears as in the policy where nothing is said
 * @param measures what is agreed; REVENUE where nothing is said. Only REVENUE has a line per
 *     account and product group, each other measure starts with one line for all of them
 * @param productGroupLevel how deep in the tree of product groups the lines are; 1 are its roots
 */
public record CycleDetails(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "[^:]{1,64}:[^:]{1,64}", message = "fiscal-year-expected") String fiscalYear,
        @NotNull UUID policyId,
        @Nullable Currency currency,
        @Nullable @Min(1) @Max(5) Integer baselineYears,
        @Size(min = 1, max = 20) List<
                                @NotNull @Pattern(
                                        regexp = PolicyDetails.MEASURE,
                                        message = "measure-expected")
                                String>
                        measures,
        @Min(1) @Max(10) Integer productGroupLevel) {

    /** The measure that orders are about. */
    public static final String REVENUE = "REVENUE";

    public CycleDetails {
        measures = measures == null ? List.of(REVENUE) : measures.stream().distinct().toList();
        productGroupLevel = productGroupLevel == null ? 1 : productGroupLevel;
    }

    CycleDetails with(Currency effectiveCurrency, int effectiveBaselineYears) {
        return new CycleDetails(
                name,
                fiscalYear,
                policyId,
                effectiveCurrency,
                effectiveBaselineYears,
                measures,
                productGroupLevel);
    }

    String calendarCode() {
        return fiscalYear.substring(0, fiscalYear.indexOf(':'));
    }

    String yearKey() {
        return fiscalYear.substring(fiscalYear.indexOf(':') + 1);
    }
}
