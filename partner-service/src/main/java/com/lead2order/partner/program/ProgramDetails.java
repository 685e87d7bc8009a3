package com.lead2order.partner.program;

import com.lead2order.kit.reference.ExternalKey;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a partner program and may be changed.
 *
 * @param type a word of the installation, for example {@code RESALE}
 * @param validTo the first day on which the program holds no more
 * @param protectionDays how long deals under this program are protected
 */
public record ProgramDetails(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 32) String type,
        @Nullable @Size(max = 4000) String description,
        ProgramStatus status,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID managerId,
        @Nullable @Positive @Max(ProgramBase.LONGEST_PROTECTION_DAYS) Integer protectionDays,
        @Size(max = 500) List<@NotNull UUID> productIds,
        @Valid @Size(max = 20) List<@NotBlank @Size(max = 32) String> tiers,
        @Valid @Size(max = 250) List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = "country-expected") String>
                        countries,
        @Valid @Size(max = 100) List<@NotNull @Valid Eligibility> eligibility,
        @Valid @Size(max = 100) List<@NotNull @Valid Benefit> benefits,
        @Nullable @Valid Terms terms,
        @Valid @Size(max = 100) List<@NotNull @Valid ExternalRef> externalRefs) {

    /** What a partner must be or have to join. */
    public record Eligibility(@NotBlank @Size(max = 500) String text) {}

    /** What a partner gets, from the given tier on. */
    public record Benefit(
            @NotBlank @Size(max = 64) @ExternalKey String code,
            @Nullable @Size(max = 32) String tier,
            @Nullable @Size(max = 64) String kind,
            @Nullable @Size(max = 200) String value) {}

    /** The terms a partner accepts. */
    public record Terms(
            @NotBlank @Size(max = 500) String document, @NotBlank @Size(max = 32) String version) {}

    public ProgramDetails {
        status = status == null ? ProgramStatus.ACTIVE : status;
        productIds = productIds == null ? List.of() : List.copyOf(productIds);
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        countries = countries == null ? List.of() : List.copyOf(countries);
        eligibility = eligibility == null ? List.of() : List.copyOf(eligibility);
        benefits = benefits == null ? List.of() : List.copyOf(benefits);
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }
}
