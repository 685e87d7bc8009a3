package com.lead2order.kit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request to an operation that reads JSON ... */
@QuarkusTest
class BodyFormTest {

    private static final String PATH = "/api/v1/effects";
    private static final byte[] JSON = "{\"a\":\"ü\"}".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\""
            })
    void isReadAsUtf8(String type) {
        post(caller().contentType(type), JSON)
                .statusCode(201)
                .body("body", equalTo("{\"a\":\"ü\"}"));
    }

    @Test
    void mayBeginWithAByteOrderMark() {
        post(caller().contentType("application/json"), "\ufeff{}".getBytes(UTF_8)).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "image/svg+xml"})
    void isToldWhatIsReadWhereItSendsSomethingElse(String type) {
        post(caller().contentType(type), JSON)
                .statusCode(415)
                .header("Accept-Post", "application/json")
                .body("type", equalTo("/problems/unsupported-media-type"))
                .body("detail", equalTo("A body is read here as application/json"));
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, application/json; charset=utf-16",
        "Content-Type, application/json; charset=klingon",
        "Content-Encoding, br",
        "Content-Encoding, compress"
    })
    void isRefusedInAFormThatWouldBeReadWrongly(String header, String value) {
        var caller = caller().header("Content-Type", "application/json");
        post(
                        header.equals("Content-Type")
                                ? caller().header(header, value)
                                : caller.header(header, value),
                        JSON)
                .statusCode(415)
                .body("errors.pointer", contains(header));
    }

    @Test
    void isRefusedWithAllThatIsWrongInTheCallersLanguage() {
        post(
                        caller().contentType("application/json").header("Accept-Language", "de-DE"),
                        "{".getBytes(UTF_8))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("Der Inhalt ist nicht lesbar"))
                .body("detail", startsWith("Der Inhalt ist ab Zeile 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"§$%&", ";;;", "de;q=hello", "*;*;*"})
    void isAnsweredWhateverItsLanguagesAre(String languages) {
        post(caller().contentType("application/json").header("Accept-Language", languages), JSON)
                .statusCode(201);
    }

    private static RequestSpecification caller() {
        return RestAssured.given().auth().oauth2(Tokens.forIntegrator());
    }

    private static ValidatableResponse post(RequestSpecification caller, byte[] body) {
        return caller.body(body).post(PATH).then();
    }
}
