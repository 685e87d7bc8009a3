package com.lead2order.partner.protection;

import static com.lead2order.partner.Deals.DEALS;
import static com.lead2order.partner.Deals.approved;
import static com.lead2order.partner.Deals.draft;
import static com.lead2order.partner.Deals.read;
import static com.lead2order.partner.Deals.step;
import static com.lead2order.partner.Deals.submitted;
import static com.lead2order.partner.Portal.MERGE_PATCH;
import static com.lead2order.partner.Portal.ada;
import static com.lead2order.partner.Portal.chris;
import static com.lead2order.partner.Portal.paula;
import static com.lead2order.partner.Portal.pete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.partner.Portal;
import com.lead2order.partner.registration.DealStatus;
import com.lead2order.testing.StateWalk;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which steps of a registration are refused: too late, once more, or by one's own hand. */
@QuarkusTest
class DealStepsTest {

    @Inject Session session;
    @Inject ExpireDeals expireDeals;
    @Inject Clock clock;

    @BeforeEach
    void portal() {
        Portal.isOpen();
    }

    @Test
    void areRefusedInEveryOtherStateByEveryRole() {
        var walk =
                StateWalk.over(DEALS, Portal::ada)
                        .by("partner-user", Portal::paula)
                        .by("other partner-user", Portal::pete)
                        .by("channel-manager", Portal::chris)
                        .by("sales-rep", Portal::rita)
                        .by("admin", Portal::ada);
        for (var status : DealStatus.values()) {
            walk.in(status.name(), dealIn(status));
        }
        walk.step("submission", "{\"reason\":\"New facts\"}")
                .possible("partner-user", "DRAFT", "RETURNED")
                .possible("channel-manager", "DRAFT", "RETURNED")
                .possible("admin", "DRAFT", "RETURNED", "APPROVED", "REJECTED");
        walk.step("withdrawal", "{}")
                .possible("partner-user", "DRAFT", "SUBMITTED")
                .possible("channel-manager", "DRAFT", "SUBMITTED")
                .possible("admin", "DRAFT", "SUBMITTED");
        walk.step("review", "{}")
                .possible("channel-manager", "SUBMITTED")
                .possible("admin", "SUBMITTED");
        for (var decision :
                Map.of(
                                "return", "{\"question\":\"Which site?\"}",
                                "approval", "{\"protectionDays\":1}",
                                "rejection", "{\"reason\":\"Ours\"}")
                        .entrySet()) {
            walk.step(decision.getKey(), decision.getValue())
                    .possible("channel-manager", "SUBMITTED", "IN_REVIEW")
                    .possible("admin", "SUBMITTED", "IN_REVIEW");
        }
        walk.step("extension", "{\"expiresOn\":\"9999-12-31\",\"reason\":\"Budget\"}")
                .possible("channel-manager", "APPROVED")
                .possible("admin", "APPROVED");

        walk.assertRefusesTheRest();
    }

    /** A registration of Paula's; where no way leads to the state, it is set by hand. */
    private String dealIn(DealStatus status) {
        return switch (status) {
            case DRAFT -> draft(paula(), Map.of()).extract().path("id");
            case SUBMITTED -> submitted(paula(), Map.of());
            case APPROVED -> approved(paula(), Map.of());
            case IN_REVIEW -> after("review", Map.of());
            case RETURNED -> after("return", Map.of("question", "Which site?"));
            case REJECTED -> after("rejection", Map.of("reason", "Ours"));
            case WITHDRAWN -> after("withdrawal", Map.of());
            case DUPLICATE ->
                    after(
                            "rejection",
                            Map.of(
                                    "reason",
                                    "Known",
                                    "duplicateOfId",
                                    submitted(pete(), Map.of())));
            case EXPIRED, CLOSED_WON, CLOSED_LOST -> {
                var id = approved(paula(), Map.of());
                change("update deal_registration set status = '" + status + "' where id = :id", id);
                yield id;
            }
        };
    }

    private static String after(String step, Map<String, ?> body) {
        var id = submitted(paula(), Map.of());
        step(chris(), id, step, body).statusCode(200);
        return id;
    }

    private void change(String update, String id) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        session.createNativeMutationQuery(update)
                                .setParameter("id", UUID.fromString(id))
                                .executeUpdate());
    }

    @Test
    void approveNothingThatIsApproved() {
        var id = approved(paula(), Map.of());
        var account = Portal.knownAccount("Anderes " + UUID.randomUUID(), "DE");

        step(chris(), id, "approval", Map.of("protectionDays", 1)).statusCode(409);
        step(chris(), id, "approval", Map.of("account", Map.of("id", account)))
                .statusCode(409)
                .body("currentState", equalTo("APPROVED"));
    }

    @Test
    void keepTheAccountOfAnOpportunityThatIsOpenAlready() {
        var id = approved(paula(), Map.of());
        step(ada(), id, "submission", Map.of("reason", "New facts")).statusCode(200);
        var account = Portal.knownAccount("Anderes " + UUID.randomUUID(), "DE");

        step(chris(), id, "approval", Map.of("account", Map.of("id", account)))
                .statusCode(409)
                .body("type", equalTo("/problems/deal-customer-fixed"));
    }

    @Test
    void areNotForWhoRewroteWhatTheyDecide() {
        var id = submitted(paula(), Map.of());
        step(chris(), id, "return", Map.of("question", "How much?")).statusCode(200);
        chris().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"amount\":{\"amount\":\"90000\"}}")
                .patch(DEALS + "/" + id)
                .then()
                .statusCode(200);
        step(paula(), id, "submission", Map.of()).statusCode(200);

        step(chris(), id, "approval", Map.of())
                .statusCode(403)
                .body("type", equalTo("/problems/author-may-not-decide"));
        step(ada(), id, "approval", Map.of()).statusCode(200);
        step(
                        chris(),
                        id,
                        "extension",
                        Map.of("expiresOn", today().plusDays(100).toString(), "reason", "Budget"))
                .statusCode(403);
    }

    @Test
    void extendNoFurtherThanAnApprovalOfTodayCould() {
        var id = approved(paula(), Map.of());

        for (var tooLate : new String[] {"9999-12-31", today().plusDays(731).toString()}) {
            step(chris(), id, "extension", Map.of("expiresOn", tooLate, "reason", "Budget"))
                    .statusCode(422)
                    .body(
                            "type", equalTo("/problems/deal-protection-too-long"),
                            "errors.pointer", contains("/expiresOn"));
        }
        step(
                        chris(),
                        id,
                        "extension",
                        Map.of("expiresOn", today().plusDays(730).toString(), "reason", "Budget"))
                .statusCode(200);
    }

    @Test
    void extendNothingWhoseProtectionIsOver() {
        var id = approved(paula(), Map.of());
        change(
                "update deal_registration set approval = jsonb_set(approval, '{expiresOn}',"
                        + " to_jsonb(cast('"
                        + today()
                        + "' as text))) where id = :id",
                id);

        step(
                        chris(),
                        id,
                        "extension",
                        Map.of("expiresOn", today().plusDays(9).toString(), "reason", "Budget"))
                .statusCode(409)
                .body("type", equalTo("/problems/deal-protection-over"));
        assertThat(expireDeals.handle(today())).isPositive();
    }

    @Test
    void expireEveryOtherDealWhereOneFails() {
        var broken = approved(paula(), Map.of());
        var fine = approved(paula(), Map.of());
        change("update deal_registration set history = '{}' where id = :id", broken);
        var late = today().plusDays(800);

        assertThat(expireDeals.handle(late)).isPositive();

        read(chris(), fine).body("status", equalTo("EXPIRED"));
        change("update deal_registration set history = '{\"steps\":[]}' where id = :id", broken);
        assertThat(expireDeals.handle(late)).isPositive();
        read(chris(), broken).body("status", equalTo("EXPIRED"));
    }

    @Test
    void decideNothingForAPartnerWeDoNotWorkWith() {
        String partner =
                chris().contentType("application/json")
                        .body(Map.of("name", "Ruht", "partnerType", "VAR"))
                        .post(Portal.API + "/partners")
                        .path("id");
        var id = submitted(ada(), Map.of("partner", Map.of("id", partner)));
        chris().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"status\":\"INACTIVE\"}")
                .patch(Portal.API + "/partners/" + partner)
                .then()
                .statusCode(200);

        step(chris(), id, "approval", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/deal-partner-inactive"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
