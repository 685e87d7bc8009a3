package com.lead2order.agreement.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a negotiation, as management sets them. Each agreement keeps those it was opened
 * under.
 *
 * @param maxRounds reviews by the manager at most; 3 where nothing is said
 * @param limitAction ESCALATE where nothing is said
 * @param managementOnlyMeasures measures that the employee may not plan
 * @param baselineYears past fiscal years whose orders make the lines of a new agreement; 1 where
 *     nothing is said
 * @param rationaleRequiredAbovePercent a plan that differs from last year by more needs a rationale
 */
public record PolicyDetails(
        @NotBlank @Size(max = 200) String name,
        @Min(1) @Max(20) Integer maxRounds,
        LimitAction limitAction,
        @Size(max = 20) List<@NotNull @Pattern(regexp = MEASURE, message = "measure-expected") String>
                        managementOnlyMeasures,
        @Min(1) @Max(5) Integer baselineYears,
        @Nullable @Min(0) @Max(1000) Integer rationaleRequiredAbovePercent,
        @Valid Deadlines deadlines) {

    /** What codes of measures look like. */
    public static final String MEASURE = "[A-Z][A-Z0-9_]{0,39}";

    /** Days each step may take; no deadline where nothing is said. */
    public record Deadlines(
            @Nullable @Min(1) @Max(366) Integer planningDays,
            @Nullable @Min(1) @Max(366) Integer reviewDays,
            @Nullable @Min(1) @Max(366) Integer responseDays,
            @Nullable @Min(1) @Max(366) Integer confirmationDays) {}

    public PolicyDetails {
        maxRounds = maxRounds == null ? 3 : maxRounds;
        limitAction = limitAction == null ? LimitAction.ESCALATE : limitAction;
        managementOnlyMeasures =
                managementOnlyMeasures == null ? List.of() : managementOnlyMeasures;
        baselineYears = baselineYears == null ? 1 : baselineYears;
        deadlines = deadlines == null ? new Deadlines(null, null, null, null) : deadlines;
    }
}
