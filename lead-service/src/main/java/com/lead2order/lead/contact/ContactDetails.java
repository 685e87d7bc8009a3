package com.lead2order.lead.contact;

import com.lead2order.kit.reference.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people and integrators tell about a contact, and may change.
 *
 * @param accounts where the person works or worked
 * @param ownerId who keeps the relationship; a contact without one is open to the whole
 *     organisation
 * @param language ISO 639 code
 * @param influence 1 (little) to 5 (decides)
 * @param reportsToId the contact's superior
 */
public record ContactDetails(
        @Nullable @Size(max = 20) String salutation,
        @Nullable @Size(max = 40) String title,
        @Nullable @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @Valid @Size(max = 20) List<AtAccount> accounts,
        @Nullable UUID ownerId,
        @Valid @Size(max = 20) List<Mail> emails,
        @Valid @Size(max = 20) List<@Size(max = 40) String> phones,
        @Nullable @Size(max = 32) String preferredChannel,
        @Nullable @Size(max = 8) String language,
        @Nullable @Min(1) @Max(5) Integer influence,
        @Nullable @Size(max = 64) String buyingRole,
        @Nullable UUID reportsToId,
        Boolean doNotCall,
        @Valid @Size(max = 100) List<@Valid ExternalRef> externalRefs) {

    /**
     * A contact's place at an account.
     *
     * @param primary whether this is the account where the contact is mainly met
     * @param inactive whether the contact has left the account
     */
    public record AtAccount(
            @NotNull UUID accountId,
            @Nullable @Size(max = 64) String role,
            Boolean primary,
            Boolean inactive) {

        public AtAccount {
            primary = primary != null && primary;
            inactive = inactive != null && inactive;
        }
    }

    /** A mail address; {@code optOut} where nothing may be sent to it. */
    public record Mail(
            @NotBlank @Email @Size(max = 200) String value, Boolean optOut, Boolean verified) {

        public Mail {
            optOut = optOut != null && optOut;
            verified = verified != null && verified;
        }
    }

    public ContactDetails {
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
        emails = emails == null ? List.of() : List.copyOf(emails);
        phones = phones == null ? List.of() : List.copyOf(phones);
        doNotCall = doNotCall != null && doNotCall;
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    /** The least that is known of a contact, at one account. */
    public static ContactDetails at(
            UUID accountId,
            @Nullable String firstName,
            String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable UUID ownerId) {
        return new ContactDetails(
                null,
                null,
                firstName,
                lastName,
                List.of(new AtAccount(accountId, null, true, false)),
                ownerId,
                email == null ? List.of() : List.of(new Mail(email, false, false)),
                phone == null ? List.of() : List.of(phone),
                null,
                null,
                null,
                null,
                null,
                false,
                List.of());
    }

    ContactDetails ownedBy(@Nullable UUID owner) {
        return with(accounts, owner, externalRefs);
    }

    private ContactDetails with(
            List<AtAccount> places, @Nullable UUID owner, List<ExternalRef> refs) {
        return new ContactDetails(
                salutation,
                title,
                firstName,
                lastName,
                places,
                owner,
                emails,
                phones,
                preferredChannel,
                language,
                influence,
                buyingRole,
                reportsToId,
                doNotCall,
                refs);
    }

    ContactDetails alsoAt(UUID accountId) {
        if (accounts.stream().anyMatch(place -> place.accountId().equals(accountId))) {
            return this;
        }
        var places = new java.util.ArrayList<>(accounts);
        places.add(new AtAccount(accountId, null, accounts.isEmpty(), false));
        return with(places, ownerId, externalRefs);
    }
}
