package com.lead2order.partner.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.lead2order.kit.reference.ExternalKey;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import com.lead2order.partner.profile.PartnerDetails.Certification;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner as it is registered or sent by an integrator: other records may be named by id or by
 * external key, and the partner's account may be new.
 *
 * @param id only for a new partner whose id is fixed elsewhere
 */
public record PartnerRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID accountId,
        @Nullable @Valid OwnAccount account,
        @NotBlank @Size(max = 32) String partnerType,
        @Nullable @Size(max = 32) String tier,
        @Nullable PartnerStatus status,
        @Nullable UUID channelManagerId,
        @Nullable @Valid Reference channelManager,
        @Nullable UUID principalContactId,
        @Nullable @Size(max = 200) String website,
        @Valid @Size(max = 250) List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = "country-expected") String>
                        geographiesServed,
        @Valid @Size(max = 100) List<@NotBlank @Size(max = 100) String> industriesServed,
        @Valid @Size(max = 100) List<@NotBlank @Size(max = 100) String> expertise,
        @Valid @Size(max = 100) List<@NotNull @Valid Certification> certifications,
        @Valid @Size(max = 100) List<@NotNull @Valid ExternalRef> externalRefs) {

    /** The partner's account: one that is there, by id or external key, or a new one by name. */
    public record OwnAccount(
            @Nullable UUID id,
            @Nullable @Size(min = 1, max = ExternalKey.MAX_SYSTEM_LENGTH) @ExternalKey
                    String system,
            @Nullable @Size(min = 1, max = ExternalKey.MAX_LENGTH) @ExternalKey String key,
            @Nullable @Size(max = 200) String name,
            @Nullable @Pattern(regexp = "[A-Z]{2}", message = "country-expected") String country) {

        @JsonIgnore
        @AssertTrue(message = "ambiguous-account") public boolean isUnambiguous() {
            var external = system != null && !system.isBlank() && key != null && !key.isBlank();
            var isNew = name != null && !name.isBlank();
            var ways = (id == null ? 0 : 1) + (external ? 1 : 0) + (isNew ? 1 : 0);
            return ways == 1 && (external || (system == null && key == null));
        }

        @JsonIgnore
        boolean isNew() {
            return name != null;
        }

        Reference reference() {
            return new Reference(id, system, key);
        }
    }

    public PartnerRequest {
        geographiesServed = geographiesServed == null ? List.of() : List.copyOf(geographiesServed);
        industriesServed = industriesServed == null ? List.of() : List.copyOf(industriesServed);
        expertise = expertise == null ? List.of() : List.copyOf(expertise);
        certifications = certifications == null ? List.of() : List.copyOf(certifications);
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    /** The request that would make a partner what it is. */
    static PartnerRequest of(UUID id, PartnerDetails details) {
        return new PartnerRequest(
                id,
                details.name(),
                details.accountId(),
                null,
                details.partnerType(),
                details.tier(),
                details.status(),
                details.channelManagerId(),
                null,
                details.principalContactId(),
                details.website(),
                details.geographiesServed(),
                details.industriesServed(),
                details.expertise(),
                details.certifications(),
                details.externalRefs());
    }

    /** How the partner's account is named; null where it is new, or there is none. */
    @Nullable Reference accountReference() {
        if (account != null) {
            return account.isNew() ? null : account.reference();
        }
        return accountId == null ? null : Reference.to(accountId);
    }

    /** How the channel manager is named, if one is. */
    @Nullable Reference managerReference() {
        return channelManager == null && channelManagerId != null
                ? Reference.to(channelManagerId)
                : channelManager;
    }

    PartnerDetails detailsWith(@Nullable UUID account, @Nullable UUID manager) {
        return new PartnerDetails(
                name,
                account,
                partnerType,
                tier,
                status == null ? PartnerStatus.ACTIVE : status,
                manager,
                principalContactId,
                website,
                geographiesServed,
                industriesServed,
                expertise,
                certifications,
                externalRefs);
    }
}
