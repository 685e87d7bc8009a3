package com.lead2order.opportunity.selling;

import com.lead2order.opportunity.salesmethod.ForecastCategory;
import com.lead2order.opportunity.salesmethod.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the coach says about an opportunity: where it is, what to do there, and what the next stage
 * asks.
 *
 * @param next null in the last stage; winning is what comes then
 */
record CoachView(
        UUID opportunityId,
        UUID salesMethodId,
        Current stage,
        String text,
        List<Stage.Step> steps,
        List<Stage.Document> documents,
        @Nullable Next next) {

    /**
     * The stage the opportunity is in.
     *
     * @param stalled whether it is there for longer than the method allows
     */
    record Current(
            String code,
            String name,
            @Nullable String phase,
            int probabilityPercent,
            ForecastCategory forecastCategory,
            Instant enteredAt,
            long daysInStage,
            @Nullable Integer maxDays,
            boolean stalled) {}

    /** The stage that comes next. */
    record Next(String code, String name, List<MissingField> missing) {}

    /**
     * What the gate still misses: a field of the opportunity.
     *
     * @param code the code that a refused stage change has for it
     */
    record MissingField(String field, String code, String message) {}
}
