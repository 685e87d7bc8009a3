package com.lead2order.partner.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.partner.Portal;
import com.lead2order.testing.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PartnerTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000201");
    private static final UUID ACCOUNT = UUID.fromString("01900000-0000-7000-8000-000000000301");
    private static final UUID CHRIS = UUID.fromString("01900000-0000-7000-8000-000000000008");
    private static final UUID PAULA = UUID.fromString("01900000-0000-7000-8000-000000000009");
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final NewAccount NEW_ACCOUNT =
            new NewAccount(ACCOUNT, "Nordlicht Systems GmbH", "DE");

    private static PartnerDetails details(@Nullable String tier, @Nullable UUID account) {
        return new PartnerDetails(
                "Nordlicht Systems GmbH",
                account,
                "RESELLER",
                tier,
                PartnerStatus.ACTIVE,
                CHRIS,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ExternalRef("SAP", "V-4711")));
    }

    private static Partner partner() {
        return new Partner(
                ID, "P-1001", details("GOLD", null), NEW_ACCOUNT, Authorship.of(CHRIS, NOW));
    }

    @Nested
    class ANewAccount {

        @Test
        void isThePartnersAccountFromTheStart() {
            assertThat(partner().details().accountId()).isEqualTo(ACCOUNT);
        }

        @Test
        void isAskedForOnlyOnce() {
            var partner = partner();
            var again = new NewAccount(UUID.randomUUID(), "Nordlicht Systems GmbH", "DE");

            assertThat(partner.change(details("GOLD", null), again, CHRIS, NOW)).isEmpty();
            assertThat(partner.newAccount()).isEqualTo(NEW_ACCOUNT);
        }

        @Test
        void isForgottenOnceThePartnerHasAnotherOne() {
            var partner = partner();

            assertThat(partner.change(details("GOLD", UUID.randomUUID()), CHRIS, NOW)).isPresent();
            assertThat(partner.newAccount()).isNull();
        }
    }

    @Nested
    class PublishedStates {

        @Test
        void ofARegistrationAreTheContracts() throws Exception {
            Contracts.assertProduces(
                    "partners",
                    "partner-registered",
                    Portal.json().writeValueAsString(PartnerContract.stateOf(partner())));
        }

        @Test
        void ofAChangeAreTheContracts() throws Exception {
            var partner = partner();
            assertThat(partner.change(details(null, ACCOUNT), CHRIS, NOW)).isPresent();
            assertThat(partner.addUser(PAULA, CHRIS, NOW)).isPresent();
            assertThat(partner.addUser(PAULA, CHRIS, NOW)).isEmpty();

            Contracts.assertProduces(
                    "partners",
                    "partner-changed",
                    Portal.json().writeValueAsString(PartnerContract.stateOf(partner)));
        }
    }
}
