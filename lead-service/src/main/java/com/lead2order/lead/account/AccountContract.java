package com.lead2order.lead.account;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of accounts; see contracts/accounts. No mail addresses or phone numbers. */
final class AccountContract {

    static final String TOPIC = "accounts";

    record AccountV1(
            UUID id,
            String number,
            String name,
            AccountType type,
            AccountStatus status,
            @Nullable UUID parentId,
            @Nullable UUID ownerId,
            @Nullable String industryCode,
            @Nullable String country,
            List<ExternalRef> externalRefs) {}

    private AccountContract() {}

    static OutgoingEvent messageFor(AccountEvent event, Account account) {
        var fact =
                switch (event) {
                    case AccountEvent.Opened _ -> "opened";
                    case AccountEvent.Changed _ -> "changed";
                    case AccountEvent.Won _ -> "won";
                };
        return new OutgoingEvent(
                TOPIC,
                account.id().toString(),
                "com.lead2order.account." + fact + ".v1",
                account.version(),
                stateOf(account));
    }

    static AccountV1 stateOf(Account account) {
        var details = account.details();
        return new AccountV1(
                account.id(),
                account.number(),
                details.name(),
                details.type(),
                account.status(),
                details.parentId(),
                details.ownerId(),
                details.industryCode(),
                details.addresses().stream()
                        .map(AccountDetails.Address::country)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                details.externalRefs());
    }
}
