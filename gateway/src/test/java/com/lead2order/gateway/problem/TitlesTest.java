package com.lead2order.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The title of a problem ... */
@QuarkusTest
class TitlesTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "de, Ein gültiges Bearer-Token wird gebraucht",
        "'de-CH, en;q=0.5', Ein gültiges Bearer-Token wird gebraucht",
        "'fr, de;q=0.5', Ein gültiges Bearer-Token wird gebraucht",
        "'en, de;q=0.5', A valid bearer token is needed",
        "fr, A valid bearer token is needed",
        "'*', A valid bearer token is needed",
        "'!?,;q=x', A valid bearer token is needed"
    })
    void isInTheLanguageThatTheCallerPrefers(String languages, String title) {
        given().header("Accept-Language", languages)
                .get("/api/v1/leads")
                .then()
                .statusCode(401)
                .body("title", equalTo(title));
    }

    @Test
    void isEnglishWhereTheCallerNamesNoLanguage() {
        given().get("/api/v1/leads")
                .then()
                .body("title", equalTo("A valid bearer token is needed"));
    }

    @Test
    void comesWithADetailInTheSameLanguage() {
        given().header("Accept-Language", "de")
                .get("/api/v1/leads")
                .then()
                .body("detail", equalTo("Ein Bearer-Token muss im Header Authorization stehen."));
    }

    @ParameterizedTest
    @EnumSource
    void hasEachDetailInGermanWithTheSameValues(Detail detail) {
        var german =
                ResourceBundle.getBundle(Titles.class.getPackageName() + ".details", Locale.GERMAN)
                        .getString(detail.key());
        assertThat(placeholders(german)).isEqualTo(placeholders(detail.english()));
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("%[,a-z%]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void isThereInGerman(GatewayProblem problem) {
        var titles =
                ResourceBundle.getBundle(Titles.class.getPackageName() + ".titles", Locale.GERMAN);
        assertThat(titles.getString(problem.slug())).isNotBlank();
    }
}
