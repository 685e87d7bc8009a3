package com.lead2order.partner.profile;

import com.lead2order.kit.reference.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a partner and may be changed.
 *
 * @param accountId the partner's own account
 * @param partnerType a word of the installation, for example {@code RESELLER}
 * @param tier the partner's rank, for example {@code GOLD}
 * @param channelManagerId our person who looks after the partner
 * @param geographiesServed ISO 3166 codes of the countries the partner sells in
 */
public record PartnerDetails(
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID accountId,
        @NotBlank @Size(max = 32) String partnerType,
        @Nullable @Size(max = 32) String tier,
        PartnerStatus status,
        @Nullable UUID channelManagerId,
        @Nullable UUID principalContactId,
        @Nullable @Size(max = 200) String website,
        @Valid @Size(max = 250) List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = "country-expected") String>
                        geographiesServed,
        @Valid @Size(max = 100) List<@NotBlank @Size(max = 100) String> industriesServed,
        @Valid @Size(max = 100) List<@NotBlank @Size(max = 100) String> expertise,
        @Valid @Size(max = 100) List<@NotNull @Valid Certification> certifications,
        @Valid @Size(max = 100) List<@NotNull @Valid ExternalRef> externalRefs) {

    /** What a partner has proven to be able to do, until the day given. */
    public record Certification(
            @NotBlank @Size(max = 200) String name, @Nullable LocalDate validTo) {}

    public PartnerDetails {
        status = status == null ? PartnerStatus.ACTIVE : status;
        geographiesServed = geographiesServed == null ? List.of() : List.copyOf(geographiesServed);
        industriesServed = industriesServed == null ? List.of() : List.copyOf(industriesServed);
        expertise = expertise == null ? List.of() : List.copyOf(expertise);
        certifications = certifications == null ? List.of() : List.copyOf(certifications);
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    PartnerDetails withAccount(@Nullable UUID account) {
        return new PartnerDetails(
                name,
                account,
                partnerType,
                tier,
                status,
                channelManagerId,
                principalContactId,
                website,
                geographiesServed,
                industriesServed,
                expertise,
                certifications,
                externalRefs);
    }
}
