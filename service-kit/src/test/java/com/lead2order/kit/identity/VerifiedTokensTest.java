package com.lead2order.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked with a token that has been verified before. */
@QuarkusTest
class VerifiedTokensTest {

    private static final String ADMIN = Tokens.forClient("operator", "admin");

    @BeforeEach
    void theFirstRequestOfAllMayTakeItsTime() {
        alwaysAnswers(200, ADMIN);
    }

    private static int answer(String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/api/v1/operations/dead-letters?topic=things")
                .statusCode();
    }

    private static void alwaysAnswers(int status, String token) {
        for (int i = 0; i < 3; i++) {
            assertThat(answer(token)).isEqualTo(status);
        }
    }

    @Test
    void isAnsweredEachTime() {
        alwaysAnswers(200, ADMIN);
    }

    @Test
    void isRefusedOnceTheTokenHasEnded() {
        var token = Tokens.endingIn(Duration.ofSeconds(6), "operator", "admin");
        alwaysAnswers(200, token);

        await().atMost(Duration.ofSeconds(60)).until(() -> answer(token) == 401);
    }

    @Test
    void isForbiddenEachTimeWithoutThePermission() {
        alwaysAnswers(403, Tokens.forIntegrator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..", "...", "a.b", "a.b.c", "a..c", "é.b.c", "a b c"})
    void isRefusedWhereItIsNoToken(String token) {
        alwaysAnswers(401, token);
    }

    @Test
    void isRefusedEachTimeWhereTheSignatureIsWrong() {
        alwaysAnswers(401, Tokens.wronglySigned("ada.admin", "admin"));
    }
}
