package com.lead2order.agreement;

import static com.lead2order.agreement.Company.API;
import static com.lead2order.agreement.Company.hanna;
import static com.lead2order.agreement.Company.max;
import static com.lead2order.agreement.Company.rita;
import static com.lead2order.agreement.Company.tag;
import static com.lead2order.agreement.Company.vera;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.lead2order.testing.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyTest {

    private static final String POLICIES = API + "/target-agreement-policies";

    @BeforeAll
    static void organisation() {
        Organisation.known();
    }

    @Test
    void hasSensibleDefaults() {
        vera().body(Map.of("name", "Lean"))
                .post(POLICIES)
                .then()
                .statusCode(201)
                .body(
                        "maxRounds", equalTo(3),
                        "limitAction", equalTo("ESCALATE"),
                        "managementOnlyMeasures", hasSize(0),
                        "baselineYears", equalTo(1));
    }

    @Test
    void isChangedByMergePatch() {
        var id =
                Company.policy(Map.of("maxRounds", 2, "managementOnlyMeasures", List.of("MARGIN")));
        var policy = POLICIES + "/" + id;

        vera().contentType("application/merge-patch+json")
                .header("If-Match", tag(rita(), policy))
                .body(Map.of("limitAction", "BLOCK"))
                .patch(policy)
                .then()
                .statusCode(200)
                .body(
                        "maxRounds", equalTo(2),
                        "limitAction", equalTo("BLOCK"),
                        "managementOnlyMeasures", contains("MARGIN"));
        vera().contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("limitAction", "ESCALATE"))
                .patch(policy)
                .then()
                .statusCode(412);
        vera().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("maxRounds", 0))
                .patch(policy)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/maxRounds"));
        hanna().get(POLICIES + "?limit=500").then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void isRefusedWithEveryValueAtFault() {
        vera().body(
                        Map.of(
                                "name",
                                " ",
                                "maxRounds",
                                0,
                                "managementOnlyMeasures",
                                List.of("margin!")))
                .post(POLICIES)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/managementOnlyMeasures/0", "/maxRounds", "/name"));
        vera().body(Map.of("name", "X", "limitAction", "SHOUT"))
                .post(POLICIES)
                .then()
                .statusCode(400);
    }

    @Test
    void isSetUpByManagementOnly() {
        for (var who : List.of(max(), rita(), hanna())) {
            who.body(Map.of("name", "Mine")).post(POLICIES).then().statusCode(403);
        }
        rita().get(POLICIES).then().statusCode(200);
    }
}
