package com.lead2order.gateway.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpRequest;
import org.assertj.core.api.Assertions;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The running gateway between a client with a token and five stand-ins for the services. */
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(TestAddresses.class)
public abstract class GatewayTest {
    @RegisterExtension protected static final FakeServices SERVICES = new FakeServices();

    protected static RequestSpecification rita() {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of("rita.rep"));
    }

    protected static void isProblem(Response response, int status, String slug) {
        isProblem(response.then(), status, slug);
    }

    /** Every error answer of the gateway has exactly this form. */
    protected static void isProblem(ValidatableResponse response, int status, String slug) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", Matchers.equalTo("/problems/" + slug))
                .body("title", Matchers.not(Matchers.emptyOrNullString()))
                .body("status", Matchers.equalTo(status))
                .body("detail", Matchers.not(Matchers.emptyOrNullString()))
                .body("instance", Matchers.startsWith("/"))
                .body("traceId", Matchers.matchesPattern("[0-9a-f]{32}"));
    }

    /** The same for an answer read from the wire. */
    protected static void isProblem(String answer, int status, String slug) {
        Assertions.assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\"type\":\"/problems/" + slug + "\"")
                .containsIgnoringCase("content-type: application/problem+json");
    }

    protected static int port() {
        return RestAssured.port;
    }

    protected static HttpRequest.Builder jdkRequest(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .header("Authorization", "Bearer " + Tokens.of("rita.rep"));
    }
}
