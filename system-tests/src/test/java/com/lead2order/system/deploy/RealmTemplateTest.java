package com.lead2order.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.system.Project;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The realm for production ... */
class RealmTemplateTest {

    private static final String LOCAL =
            "local-stack/src/main/resources/realm/lead2order-realm.json";
    private static final int FIVE_MINUTES = 300;

    private final JsonNode production = realm("deploy/keycloak/lead2order-realm.json");

    @Test
    void hasNoUsersButTheAccountOfTheErp() {
        assertThat(production.path("users")).hasSize(1);
        var only = production.at("/users/0");
        assertThat(only.path("serviceAccountClientId").asText()).isEqualTo("erp-integrator");
        assertThat(only.has("credentials")).isFalse();
    }

    @Test
    void holdsNoSecret() {
        assertThat(production.findValues("secret")).isEmpty();
        assertThat(production.findValues("credentials")).isEmpty();
    }

    @Test
    void givesNoTokenForAPassword() {
        assertThat(production.findValues("directAccessGrantsEnabled"))
                .isNotEmpty()
                .noneMatch(JsonNode::asBoolean);
        assertThat(production.findValues("implicitFlowEnabled"))
                .isNotEmpty()
                .noneMatch(JsonNode::asBoolean);
    }

    @Test
    void givesShortTokensAndLocksWhoGuessesPasswords() {
        assertThat(production.path("accessTokenLifespan").asInt()).isBetween(1, FIVE_MINUTES);
        assertThat(production.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(production.path("sslRequired").asText()).isEqualTo("external");
    }

    @Test
    void knowsTheRolesAndClientsOfTheLocalOne() {
        var local = realm(LOCAL);
        assertThat(production.at("/roles/realm")).isEqualTo(local.at("/roles/realm"));
        assertThat(production.path("clients").findValuesAsText("clientId"))
                .isEqualTo(local.path("clients").findValuesAsText("clientId"));
    }

    @Test
    void makesEveryTokenNameThisApi() {
        for (var realm : List.of(production, realm(LOCAL))) {
            assertThat(realm.path("clients"))
                    .allSatisfy(client ->
                            assertThat(client.findValuesAsText("included.custom.audience"))
                                    .containsExactly("lead2order-api"));
        }
        assertThat(Project.properties("gateway/src/main/resources/application.properties"))
                .containsEntry("quarkus.oidc.token.audience", "lead2order-api");
        assertThat(
                        Project.properties(
                                "service-kit/src/main/resources/META-INF/microprofile-config.properties"))
                .containsEntry("quarkus.oidc.token.audience", "lead2order-api");
    }

    private static JsonNode realm(String file) {
        try {
            return new ObjectMapper().readTree(Project.text(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
