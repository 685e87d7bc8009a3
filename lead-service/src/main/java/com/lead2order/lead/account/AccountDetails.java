package com.lead2order.lead.account;

import com.lead2order.kit.money.Money;
import com.lead2order.kit.money.NotNegative;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people and integrators tell about an account, and may change.
 *
 * @param type PROSPECT where nothing is said
 * @param parentId the account above in a group of companies
 * @param ownerId the account manager; an account without one is open to the whole sales
 *     organisation
 */
public record AccountDetails(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String legalName,
        AccountType type,
        @Nullable UUID parentId,
        @Nullable UUID ownerId,
        @Nullable @Size(max = 32) String industryCode,
        @Nullable @Size(max = 32) String sizeClass,
        @Nullable @PositiveOrZero Integer employees,
        @Nullable @Valid @NotNegative Money annualRevenue,
        @Nullable @Size(max = 32) String salesChannel,
        @Nullable @Size(max = 32) String vatId,
        @Nullable @Size(max = 200) String website,
        @Valid @Size(max = 20) List<Address> addresses,
        @Valid @Size(max = 20) List<@Size(max = 40) String> phones,
        @Valid @Size(max = 20) List<@Email @Size(max = 200) String> emails,
        @Valid @Size(max = 100) List<@Valid ExternalRef> externalRefs) {

    /**
     * A postal address.
     *
     * @param type what it is used for, for example {@code BILLING}
     * @param country ISO 3166 code of two letters
     */
    public record Address(
            @Nullable @Size(max = 32) String type,
            @Nullable @Size(max = 200) String street,
            @Nullable @Size(max = 100) String city,
            @Nullable @Size(max = 20) String postalCode,
            @Nullable @Size(max = 100) String region,
            @Nullable @Pattern(regexp = "[A-Z]{2}", message = "country-expected") String country) {}

    public AccountDetails {
        type = type == null ? AccountType.PROSPECT : type;
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        phones = phones == null ? List.of() : List.copyOf(phones);
        emails = emails == null ? List.of() : List.copyOf(emails);
        externalRefs = externalRefs == null ? List.of() : List.copyOf(externalRefs);
    }

    /** The least that is known of an account: a name, and maybe a country. */
    public static AccountDetails named(
            String name, AccountType type, @Nullable String country, @Nullable UUID ownerId) {
        var addresses =
                country == null
                        ? List.<Address>of()
                        : List.of(new Address(null, null, null, null, null, country));
        return new AccountDetails(
                name, null, type, null, ownerId, null, null, null, null, null, null, null,
                addresses, List.of(), List.of(), List.of());
    }

    AccountDetails ownedBy(@Nullable UUID owner) {
        return new AccountDetails(
                name,
                legalName,
                type,
                parentId,
                owner,
                industryCode,
                sizeClass,
                employees,
                annualRevenue,
                salesChannel,
                vatId,
                website,
                addresses,
                phones,
                emails,
                externalRefs);
    }

    AccountDetails withType(AccountType newType) {
        return new AccountDetails(
                name,
                legalName,
                newType,
                parentId,
                ownerId,
                industryCode,
                sizeClass,
                employees,
                annualRevenue,
                salesChannel,
                vatId,
                website,
                addresses,
                phones,
                emails,
                externalRefs);
    }
}
