package com.lead2order.opportunity.salesmethod;

import com.lead2order.kit.reference.ExternalKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a sales method.
 *
 * @param phase the part of the sale it belongs to, for reports
 * @param probabilityPercent how likely an opportunity in this stage is won
 * @param maxDays after how many days in the stage an opportunity has stalled
 * @param gate what an opportunity must have before it may enter the stage
 */
public record Stage(
        @NotBlank @Size(max = 64) @ExternalKey String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 64) String phase,
        @NotNull @Min(0) @Max(100) Integer probabilityPercent,
        @NotNull ForecastCategory forecastCategory,
        @Nullable @Min(1) @Max(3650) Integer maxDays,
        @Size(max = 20) List<GateField> gate,
        @Valid Coaching coach) {

    public Stage {
        gate = gate == null ? List.of() : List.copyOf(gate);
        coach = coach == null ? new Coaching("", List.of(), List.of()) : coach;
    }

    /** What the coach says in a stage. */
    public record Coaching(
            @Size(max = 4000) String text,
            @Valid @Size(max = 50) List<@Valid Step> steps,
            @Valid @Size(max = 50) List<@Valid Document> documents) {

        public Coaching {
            text = text == null ? "" : text;
            steps = steps == null ? List.of() : List.copyOf(steps);
            documents = documents == null ? List.of() : List.copyOf(documents);
        }
    }

    /** One thing to do in a stage. */
    public record Step(
            @NotBlank @Size(max = 64) @ExternalKey String code,
            @NotBlank @Size(max = 1000) String text) {}

    /** Something to read or to use in a stage. */
    public record Document(
            @NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 1000) String url) {}
}
