package com.lead2order.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The realm file that Keycloak imports, here and in the containers. */
class RealmTest {

    private JsonNode realm = new ObjectMapper().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        try (var file = RealmTest.class.getResourceAsStream("/realm/lead2order-realm.json")) {
            realm = new ObjectMapper().readTree(file);
        }
    }

    @Test
    void givesEachUserOneRole() {
        var roles = new HashMap<String, String>();
        for (var user : realm.get("users")) {
            assertThat(user.get("realmRoles")).hasSize(1);
            roles.put(user.get("username").asText(), user.get("realmRoles").get(0).asText());
        }

        assertThat(roles)
                .containsOnly(
                        entry("vera.vp", "vp-sales"),
                        entry("max.manager", "sales-manager"),
                        entry("rita.rep", "sales-rep"),
                        entry("rolf.rep", "sales-rep"),
                        entry("mona.manager", "sales-manager"),
                        entry("olga.other", "sales-rep"),
                        entry("hanna.hr", "hr"),
                        entry("chris.channel", "channel-manager"),
                        entry("paula.partner", "partner-user"),
                        entry("pete.partner", "partner-user"),
                        entry("ada.admin", "admin"),
                        entry("service-account-erp-integrator", "integrator"));
    }

    @Test
    void namesEveryRoleThatAUserHas() {
        var named = texts(realm.at("/roles/realm"), "name");

        assertThat(realm.get("users"))
                .allSatisfy(
                        user -> assertThat(named).contains(user.get("realmRoles").get(0).asText()));
    }

    @Test
    void hasPasswordsThatAreTheUserNames() {
        for (var user : realm.get("users")) {
            for (var credential : user.path("credentials")) {
                assertThat(credential.get("value")).isEqualTo(user.get("username"));
            }
        }
    }

    @Test
    void hasAPublicClientForBrowsersAndASecretOneForTheErp() {
        var clients = new HashMap<String, JsonNode>();
        realm.get("clients")
                .forEach(client -> clients.put(client.get("clientId").asText(), client));

        assertThat(clients).containsOnlyKeys("lead2order-web", "erp-integrator");
        assertThat(flags(clients, "lead2order-web"))
                .contains(
                        entry("publicClient", true),
                        entry("standardFlowEnabled", true),
                        entry("directAccessGrantsEnabled", true),
                        entry("implicitFlowEnabled", false));
        assertThat(flags(clients, "erp-integrator"))
                .contains(
                        entry("publicClient", false),
                        entry("serviceAccountsEnabled", true),
                        entry("standardFlowEnabled", false));
    }

    private static Map<String, Boolean> flags(Map<String, JsonNode> clients, String clientId) {
        var flags = new HashMap<String, Boolean>();
        clients.getOrDefault(clientId, new ObjectMapper().createObjectNode())
                .properties()
                .forEach(property -> {
                    if (property.getValue().isBoolean()) {
                        flags.put(property.getKey(), property.getValue().asBoolean());
                    }
                });
        return flags;
    }

    private static java.util.List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> element.get(field).asText())
                .toList();
    }
}
