package com.lead2order.partner.claim;

import static com.lead2order.partner.Deals.customer;
import static com.lead2order.partner.Deals.step;
import static com.lead2order.partner.Deals.submitted;
import static com.lead2order.partner.Portal.ada;
import static com.lead2order.partner.Portal.chris;
import static com.lead2order.partner.Portal.paula;
import static com.lead2order.partner.Portal.pete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.partner.Deals;
import com.lead2order.partner.Portal;
import com.lead2order.testing.AtOnce;
import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One customer is promised once, however many registrations claim it and whenever. */
@QuarkusTest
class FirstComeTest {

    @BeforeEach
    void portal() {
        Portal.isOpen();
    }

    @Test
    void holdsForTwoRegistrationsOfTheSamePartner() {
        var customer = customer("Doppelt " + UUID.randomUUID());
        var first = submitted(paula(), customer);
        var second = submitted(paula(), customer);
        String account =
                step(chris(), first, "approval", Map.of())
                        .statusCode(200)
                        .extract()
                        .path("accountId");

        step(chris(), second, "approval", Map.of())
                .statusCode(409)
                .body(
                        "type", equalTo("/problems/deal-conflict"),
                        "conflicts.id", contains(first));
        step(chris(), second, "approval", Map.of("justification", "Another site"))
                .statusCode(200)
                .body("accountId", equalTo(account));
    }

    @Test
    void holdsForTheEarlierOneOnceTheLaterIsApproved() {
        var customer = customer("Spaeter " + UUID.randomUUID());
        var first = submitted(paula(), customer);
        var second = submitted(pete(), customer);
        step(chris(), second, "approval", Map.of("justification", "Agreed")).statusCode(200);

        step(chris(), first, "approval", Map.of()).statusCode(409);
    }

    @Test
    void holdsAtTheSameMoment() {
        for (int i = 0; i < 4; i++) {
            var customer = customer("Gleichzeitig " + UUID.randomUUID());
            assertOneIsApproved(submitted(paula(), customer), submitted(paula(), customer));
        }
    }

    @Test
    void holdsAtTheSameMomentForANameAndAnAccount() {
        for (int i = 0; i < 4; i++) {
            var name = "Halbbekannt " + UUID.randomUUID();
            var account = Portal.knownAccount(name, "DE");
            var byName = submitted(paula(), customer(name + " "));
            var byAccount = submittedFor(account);

            assertOneIsApproved(byName, byAccount);
        }
    }

    private static String submittedFor(UUID account) {
        var deal =
                Map.of(
                        "partner",
                        Map.of("id", Organisation.PAULAS_PARTNER),
                        "account",
                        Map.of("id", account));
        return submitted(ada(), deal);
    }

    /** Approves both in the same moment. */
    private static void assertOneIsApproved(String one, String other) {
        assertThat(AtOnce.all(() -> approval(one), () -> approval(other)))
                .containsExactlyInAnyOrder(200, 409);
    }

    private static int approval(String id) {
        return step(chris(), id, "approval", Map.of()).extract().statusCode();
    }

    @Test
    void opensNoSecondAccountForACustomerThatHasOne() {
        var name = "Vorhanden " + UUID.randomUUID();
        var account = Portal.knownAccount(name + " GmbH", "DE", Organisation.RITA);
        var deal = submitted(paula(), customer(name + " G.m.b.H."));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        chris().get(Deals.DEALS + "/" + deal + "/conflicts")
                                .then()
                                .body("items.kind", contains("ACCOUNT")));

        step(chris(), deal, "approval", Map.of())
                .statusCode(200)
                .body("accountId", equalTo(account.toString()));
        Deals.read(chris(), deal).body("accountName", equalTo(name + " G.m.b.H."));
    }

    @Test
    void asksWhichAccountIsMeantWhereThereAreTwo() {
        var name = "Zweifach " + UUID.randomUUID();
        var one = Portal.knownAccount(name, "DE");
        var _ = Portal.knownAccount(name, "DE");
        var deal = submitted(paula(), customer(name));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        chris().get(Deals.DEALS + "/" + deal + "/conflicts")
                                .then()
                                .body("items.kind", contains("ACCOUNT", "ACCOUNT")));

        step(chris(), deal, "approval", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/deal-customer-ambiguous"));
        step(chris(), deal, "approval", Map.of("account", Map.of("id", one))).statusCode(200);
    }

    @Test
    void leavesNoPairOfRegistrationsThatAreDuplicatesOfEachOther() {
        var one = submitted(paula(), customer("Ring " + UUID.randomUUID()));
        var other = submitted(pete(), customer("Ring " + UUID.randomUUID()));
        step(chris(), one, "rejection", Map.of("reason", "Known", "duplicateOfId", other))
                .statusCode(200);

        step(chris(), other, "rejection", Map.of("reason", "Known", "duplicateOfId", one))
                .statusCode(422)
                .body("errors.pointer", contains("/duplicateOfId"));
    }
}
