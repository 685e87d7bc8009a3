package com.lead2order.agreement;

import static com.lead2order.agreement.Company.API;
import static com.lead2order.agreement.Company.step;
import static com.lead2order.agreement.Company.vera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who acts for the manager is whoever leads the employee at that moment. */
@QuarkusTest
class HandOverTest {

    private Team team;

    @BeforeEach
    void team() {
        team = new Team();
    }

    @AfterEach
    void dissolve() {
        team.dissolve();
    }

    private String inReview() {
        return inReview(Map.of());
    }

    private String inReview(Map<String, Object> policy) {
        var agreement = team.agreement(policy);
        step(team.asSeller(), team.asSeller(), agreement, "/planning-completion").statusCode(200);
        return agreement;
    }

    private static String line(String agreement) {
        return agreement + "/lines/" + vera().get(agreement + "/lines").<String>path("items[0].id");
    }

    private static String id(String agreement) {
        return agreement.substring(agreement.lastIndexOf('/') + 1);
    }

    private void assertWaitsFor(UUID manager, String agreement, String... kinds) {
        team.asManager(manager)
                .get(API + "/review-activities?agreementId=" + id(agreement))
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of(kinds)));
    }

    private void assertManages(UUID manager, String agreement) {
        assertWaitsFor(manager, agreement, "REVIEW");
        step(team.asManager(manager), vera(), line(agreement), "/confirmation").statusCode(200);
        step(team.asManager(manager), vera(), agreement, "/confirmation")
                .statusCode(200)
                .body(
                        "state",
                        equalTo("MANAGER_CONFIRMED"),
                        "managerId",
                        equalTo(manager.toString()));
    }

    private void assertIsOut(UUID former, String agreement) {
        team.asManager(former).get(agreement).then().statusCode(404);
        team.asManager(former)
                .header("If-Match", "*")
                .post(line(agreement) + "/confirmation")
                .then()
                .statusCode(404);
        team.asManager(former)
                .get(API + "/target-agreements")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        team.asManager(former)
                .get(API + "/review-activities")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aNewLeaderGoesOnAndTheFormerOneIsOut() {
        var agreement = inReview();

        team.team(team.other);
        team.awaitManager(team.seller, team.other);

        assertIsOut(team.leader, agreement);
        assertManages(team.other, agreement);
        vera().get(agreement + "/history?field=managerId")
                .then()
                .body(
                        "items", hasSize(1),
                        "items[0].old", equalTo(team.leader.toString()),
                        "items[0].new", equalTo(team.other.toString()));
        var event =
                team.topics()
                        .await(
                                "target-agreements",
                                "com.lead2order.agreement.handed-over.v1",
                                id(agreement));
        assertThat(event.json().path("managerId").asText()).isEqualTo(team.other.toString());
        assertThat(event.json().path("state").asText()).isEqualTo("IN_REVIEW");
    }

    @Test
    void aSellerInAnotherUnitIsManagedByItsLeader() {
        var agreement = inReview();
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).toString();

        team.unit(
                team.unit,
                team.area,
                team.leader,
                Team.member(team.seller, "2020-01-01", today),
                "");
        var elsewhere = UUID.randomUUID();
        team.unit(elsewhere, team.area, team.other, Team.member(team.seller, today, null), "");
        team.awaitManager(team.seller, team.other);

        assertIsOut(team.leader, agreement);
        assertManages(team.other, agreement);
        team.unit(elsewhere, team.area, team.head, "", "");
    }

    @Test
    void whereTheLeaderHasLeftTheOneAboveGoesOn() {
        var agreement = inReview();

        team.active(team.leader, "2021-01-01");
        team.awaitManager(team.seller, team.head);

        assertManages(team.head, agreement);
    }

    @Test
    void theNegotiationOfAnEmployeeWhoHasLeftIsWithdrawn() {
        var agreement = inReview();

        team.active(team.seller, "2021-01-01");
        team.unit(
                team.unit,
                team.area,
                team.leader,
                Team.member(team.seller, "2020-01-01", "2021-01-01"),
                "");
        Company.await(
                "select count(distinct manager_id) from reporting_line where standing = 'FORMER' and person_id = '"
                        + team.seller
                        + "'",
                1);

        team.asSeller().get(agreement).then().statusCode(403);
        team.asManager(team.leader)
                .header("If-Match", "*")
                .body(Map.of("reason", "has left"))
                .post(agreement + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void aLeaderIsTheManagerFromTheDayOn() {
        var agreement = inReview();
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Berlin"));

        team.unit(
                team.unit,
                team.area,
                team.leader,
                Team.member(team.seller, "2020-01-01", null),
                leaders(today.plusDays(3)));
        Company.await(
                "select count(distinct manager_id) from reporting_line where person_id = '"
                        + team.seller
                        + "'",
                2);
        assertWaitsFor(team.leader, agreement, "REVIEW");
        assertWaitsFor(team.other, agreement);

        team.unit(
                team.unit,
                team.area,
                team.other,
                Team.member(team.seller, "2020-01-01", null),
                leaders(today));
        team.awaitManager(team.seller, team.other);
        assertManages(team.other, agreement);
    }

    private String leaders(LocalDate change) {
        return ",\"leaders\":[{\"personId\":\"%s\",\"from\":null,\"to\":\"%s\"},{\"personId\":\"%s\",\"from\":\"%s\",\"to\":null}]"
                .formatted(team.leader, change, team.other, change);
    }

    @Test
    void whatIsInForceIsAmendedByTheManagerOfToday() {
        var agreement = inReview();
        step(team.asManager(team.leader), vera(), line(agreement), "/confirmation").statusCode(200);
        step(team.asManager(team.leader), vera(), agreement, "/confirmation").statusCode(200);
        step(team.asSeller(), vera(), agreement, "/confirmation")
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"));

        team.team(team.other);
        team.awaitManager(team.seller, team.other);

        team.asManager(team.other)
                .header("If-Match", "*")
                .body(Map.of("reason", "new team"))
                .post(agreement + "/amendment")
                .then()
                .statusCode(201)
                .body("managerId", equalTo(team.other.toString()));
    }

    /** Whoever has reviewed stays a party, also after having moved up. */
    @Test
    void aFormerManagerDoesNotDecideAboutTheirOwnProposals() {
        var agreement = inReview(Map.of("maxRounds", 1));
        var line = line(agreement);
        team.asManager(team.leader)
                .header("If-Match", "*")
                .body(
                        Map.of(
                                "value",
                                Map.of("amount", "1500", "currency", "EUR"),
                                "reason",
                                "more"))
                .put(line + "/proposal")
                .then()
                .statusCode(200);
        step(team.asManager(team.leader), vera(), agreement, "/review-completion").statusCode(200);
        team.asSeller()
                .header("If-Match", "*")
                .body(Map.of("decision", "DECLINED", "reason", "too much"))
                .post(line + "/response")
                .then()
                .statusCode(200);
        step(team.asSeller(), vera(), agreement, "/response-completion")
                .statusCode(200)
                .body("state", equalTo("ESCALATED"));

        team.area(team.leader);
        team.team(team.other);
        team.awaitManager(team.seller, team.other);
        team.awaitManager(team.other, team.leader);

        assertWaitsFor(team.leader, agreement);
        team.asManager(team.leader)
                .header("If-Match", "*")
                .body(
                        Map.of(
                                "lines",
                                List.of(
                                        Map.of(
                                                "lineId",
                                                line.substring(line.lastIndexOf('/') + 1),
                                                "value",
                                                Map.of("amount", "1500", "currency", "EUR")))))
                .post(agreement + "/escalation-decision")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/only-from-above"));
        vera().get(API + "/review-activities?agreementId=" + id(agreement))
                .then()
                .body("items.kind", contains("ESCALATION_DECISION"));
    }

    /** Somebody who has moved to the top is not judged by those below. */
    @Test
    void aFormerManagerWhoReportsToTheEmployeeNowDoesNotReview() {
        var agreement = inReview();

        team.unit(team.unit, team.area, team.leader, "", "");
        team.unit(team.area, UUID.randomUUID(), team.seller, "", "");
        team.awaitManager(team.leader, team.seller);
        Company.await(
                "select count(*) from reporting_line where person_id = '" + team.seller + "'", 0);

        team.asManager(team.leader)
                .header("If-Match", "*")
                .post(line(agreement) + "/confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/only-the-manager"));
    }
}
