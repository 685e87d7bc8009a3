package com.lead2order.lead.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.testing.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountContractTest {

    private static final UUID ACCOUNT = UUID.fromString("01900000-0000-7000-8000-000000000302");
    private static final UUID RITA = UUID.fromString("01900000-0000-7000-8000-000000000003");
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private final Account account = new Account(ACCOUNT, "A-1001", named("Nordwind AG"), RITA, NOW);

    @Test
    void anOpenedAccountIsPublishedAsItsContractSays() throws JsonProcessingException {
        assertPublished("opened", new AccountEvent.Opened(ACCOUNT));
    }

    @Test
    void aChangedAccountIsPublishedAsItsContractSays() throws JsonProcessingException {
        assertPublished("changed", account.change(named("Nordwind SE"), RITA, NOW).orElseThrow());
    }

    @Test
    void anAccountThatWasWonIsPublishedAsItsContractSays() throws JsonProcessingException {
        assertPublished("won", account.win(RITA, NOW).orElseThrow());
    }

    private void assertPublished(String fact, AccountEvent event) throws JsonProcessingException {
        var published = AccountContract.messageFor(event, account);
        assertThat(published.type()).isEqualTo("com.lead2order.account." + fact + ".v1");
        Contracts.assertProduces(
                "accounts",
                "account-" + fact,
                JsonMapper.builder()
                        .findAndAddModules()
                        .build()
                        .writeValueAsString(published.payload()));
    }

    private static AccountDetails named(String name) {
        return new AccountDetails(
                name,
                null,
                AccountType.PROSPECT,
                null,
                RITA,
                "C28",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new AccountDetails.Address(null, null, null, null, null, "DE")),
                List.of(),
                List.of(),
                List.of(new ExternalRef("SAP", "4711")));
    }
}
