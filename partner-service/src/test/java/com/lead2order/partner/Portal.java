package com.lead2order.partner;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.kit.json.JsonConventions;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The two partners of the demo company with their users, and those who work with them. */
public final class Portal {

    public static final String API = "/api/v1";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static boolean open;

    private Portal() {}

    /** Registers both partners unless they are there, and waits until their users see them. */
    public static synchronized void isOpen() {
        if (open) {
            return;
        }
        Organisation.known();
        open(Organisation.PAULAS_PARTNER, "Nordlicht Systems GmbH", "paula.partner");
        open(Organisation.PETES_PARTNER, "Piet Handels AG", "pete.partner");
        open = true;
    }

    private static void open(UUID id, String name, String userName) {
        ada().contentType("application/json")
                .body(
                        Map.of(
                                "id",
                                id,
                                "name",
                                name,
                                "partnerType",
                                "RESELLER",
                                "channelManagerId",
                                Organisation.CHRIS))
                .put(API + "/partners/external/TEST/" + id)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        chris().contentType("application/json")
                .body(Map.of("userName", userName))
                .post(API + "/partners/" + id + "/users")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() ->
                        given().auth()
                                        .oauth2(Tokens.forUser(userName, "partner-user"))
                                        .get(API + "/partners/" + id)
                                        .statusCode()
                                == 200);
    }

    public static RequestSpecification paula() {
        return user("paula.partner", "partner-user");
    }

    public static RequestSpecification pete() {
        return user("pete.partner", "partner-user");
    }

    public static RequestSpecification chris() {
        return user("chris.channel", "channel-manager");
    }

    public static RequestSpecification ada() {
        return user("ada.admin", "admin");
    }

    public static RequestSpecification rita() {
        return user("rita.rep", "sales-rep");
    }

    private static RequestSpecification user(String userName, String role) {
        return given().auth().oauth2(Tokens.forUser(userName, role));
    }

    /** Makes an account of Chris known as lead-service would, and returns its id. */
    public static UUID knownAccount(String name, String country) {
        return knownAccount(name, country, Organisation.CHRIS);
    }

    /** Makes somebody's account known as lead-service would, and returns its id. */
    public static UUID knownAccount(String name, String country, UUID owner) {
        var id = UUID.randomUUID();
        Topics.ofTheService()
                .publish(
                        "accounts",
                        id.toString(),
                        "com.lead2order.account.opened.v1",
                        0,
                        """
                        {"id":"%s","number":"A-1","name":"%s","type":"CUSTOMER","status":"ACTIVE","parentId":null,
                         "ownerId":"%s","industryCode":null,"country":"%s","externalRefs":[{"system":"SAP","key":"%s"}]}
                        """
                                .formatted(id, name, owner, country, id));
        return id;
    }

    /** The JSON of the service, for tests without it. */
    public static ObjectMapper json() {
        var mapper = JsonMapper.builder().findAndAddModules().build();
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        new JsonConventions().customize(mapper);
        return mapper;
    }
}
