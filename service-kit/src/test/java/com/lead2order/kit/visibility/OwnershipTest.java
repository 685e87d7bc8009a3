package com.lead2order.kit.visibility;

import static com.lead2order.testing.Organisation.ADA;
import static com.lead2order.testing.Organisation.CHRIS;
import static com.lead2order.testing.Organisation.MAX;
import static com.lead2order.testing.Organisation.OLGA;
import static com.lead2order.testing.Organisation.PAULAS_PARTNER;
import static com.lead2order.testing.Organisation.RITA;
import static com.lead2order.testing.Organisation.ROLF;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnershipTest {

    private static final String RITA_REP = Tokens.forUser("rita.rep", "sales-rep");
    private static final String MAX_MANAGER = Tokens.forUser("max.manager", "sales-manager");
    private static final String CHRIS_CHANNEL = Tokens.forUser("chris.channel", "channel-manager");
    private static final String ADA_ADMIN = Tokens.forUser("ada.admin", "admin");
    private static final String ERP = Tokens.forIntegrator();

    private static final UUID RITAS = UUID.randomUUID();
    private static final UUID OLGAS = UUID.randomUUID();
    private static final UUID NOBODYS = UUID.randomUUID();
    private static final UUID PARTNERS = UUID.randomUUID();

    @Inject Session session;

    @BeforeEach
    void organisation() {
        Organisation.known();
        QuarkusTransaction.requiringNew().run(this::rows);
    }

    private void rows() {
        for (var statement :
                List.of(
                        "drop table if exists owned_account, owned_contact",
                        "create table owned_account (id uuid primary key, name text, owner_id"
                                + " uuid)",
                        "create table owned_contact (name text, account_ids uuid[], keeper_id"
                                + " uuid)",
                        "insert into owned_account values ('%s', 'Rita', '%s'), ('%s', 'Olga', '%s'), ('%s', 'nobody', null), ('%s', 'partner', null)"
                                .formatted(RITAS, RITA, OLGAS, OLGA, NOBODYS, PARTNERS),
                        """
                        insert into owned_contact values
                            ('of Rita', array[uuid '%s'], null), ('of Olga', array[uuid '%s'], null),
                            ('of both', array[uuid '%s', uuid '%s'], null), ('of nobody', array[uuid '%s'], null),
                            ('kept by Rita', '{}', '%s'), ('kept by nobody', '{}', null)
                        """
                                .formatted(RITAS, OLGAS, RITAS, OLGAS, NOBODYS, RITA),
                        "update visibility_partner set account_id = '%s' where id = '%s'"
                                .formatted(PARTNERS, PAULAS_PARTNER))) {
            session.createNativeMutationQuery(statement).executeUpdate();
        }
    }

    @Nested
    class OfAccounts {

        @Test
        void hidesWhatNobodyOwnsFromSellers() {
            sees(RITA_REP, "accounts", "Rita");
        }

        @Test
        void showsWhatNobodyOwnsToWhoAssignsIt() {
            sees(MAX_MANAGER, "accounts", "Rita", "nobody", "partner");
        }

        @Test
        void showsAccountsOfPartnersToTheChannel() {
            sees(CHRIS_CHANNEL, "accounts", "partner");
        }

        @Test
        void showsEverythingToIntegrators() {
            sees(ERP, "accounts", "Rita", "Olga", "nobody", "partner");
        }

        @Test
        void isAskedOfReferencesToo() {
            given().auth()
                    .oauth2(RITA_REP)
                    .queryParam("id", RITAS, OLGAS, NOBODYS, UUID.randomUUID())
                    .get("/api/v1/owned-rows/accounts-among")
                    .then()
                    .statusCode(200)
                    .body(equalTo("1"));
        }
    }

    @Nested
    class OfContacts {

        @Test
        void isThatOfTheirAccounts() {
            sees(RITA_REP, "contacts", "of Rita", "of both", "kept by Rita");
        }

        @Test
        void showsWhatNobodyKeepsToWhoAssignsIt() {
            sees(
                    MAX_MANAGER,
                    "contacts",
                    "of Rita",
                    "of both",
                    "of nobody",
                    "kept by Rita",
                    "kept by nobody");
        }
    }

    @Nested
    class OfANewRecord {

        @Test
        void isWithWhoSells() {
            create(RITA_REP, null).statusCode(200).body("", contains(RITA.toString()));
            create(MAX_MANAGER, null).statusCode(200).body("", contains(MAX.toString()));
            create(CHRIS_CHANNEL, null).statusCode(200).body("", contains(CHRIS.toString()));
        }

        @Test
        void isWithNobodyWhereARoleDoesNotSell() {
            create(ADA_ADMIN, null).statusCode(200).body("", empty());
            create(ERP, null).statusCode(200).body("", empty());
        }

        @Test
        void isWithThePersonNamed() {
            create(MAX_MANAGER, ROLF).statusCode(200).body("", contains(ROLF.toString()));
            create(ERP, ADA).statusCode(200).body("", contains(ADA.toString()));
        }

        @Test
        void isNotForSellersToGiveAway() {
            create(RITA_REP, OLGA)
                    .statusCode(403)
                    .body("type", equalTo("/problems/permission-missing"));
        }

        @Test
        void isWithKnownPeopleOnly() {
            create(ERP, UUID.randomUUID())
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/ownerId"));
        }
    }

    @Nested
    class OfAnExistingRecord {

        @Test
        void goesUpwardFromTheOwnersSide() {
            change(Tokens.forUser("max.manager", "no-role-of-ours"), RITA, ROLF).statusCode(403);
            change(MAX_MANAGER, RITA, ROLF).statusCode(204);
        }

        @Test
        void isNotForColleaguesToTake() {
            change(RITA_REP, OLGA, RITA).statusCode(403);
            change(RITA_REP, null, RITA).statusCode(403);
        }

        @Test
        void isNotForSellersToDrop() {
            change(RITA_REP, RITA, null).statusCode(403);
        }

        @Test
        void staysWithSomebodyWhoHasLeft() {
            var left = UUID.randomUUID();

            change(RITA_REP, left, left).statusCode(204);
        }

        @Test
        void isAssignedToKnownPeopleOnly() {
            change(ERP, RITA, UUID.randomUUID()).statusCode(422);
        }
    }

    @Test
    void endsWithTheDayInTheZoneOfTheInstallation() {
        var person = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        session.createNativeMutationQuery(
                                        "insert into visibility_person (id, version, name,"
                                                + " active_to) values (:id, 1, 'Leaver', date"
                                                + " '2026-07-01')")
                                .setParameter("id", person)
                                .executeUpdate());

        assertThat(isActive(person, "2026-06-30T21:59:00Z")).isTrue();
        assertThat(isActive(person, "2026-06-30T22:00:00Z")).isFalse();
    }

    private boolean isActive(UUID person, String at) {
        var clock = Clock.fixed(Instant.parse(at), ZoneId.of("Europe/Berlin"));
        return QuarkusTransaction.requiringNew()
                .call(() -> new People(session, clock).isActive(person));
    }

    private static void sees(String token, String what, String... names) {
        var seen =
                given().auth()
                        .oauth2(token)
                        .get("/api/v1/owned-rows/" + what)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<String>getList("");
        assertThat(seen).containsExactlyInAnyOrder(names);
    }

    private static ValidatableResponse create(String token, @Nullable UUID named) {
        return given().auth()
                .oauth2(token)
                .queryParams(named == null ? Map.of() : Map.of("ownerId", named))
                .post("/api/v1/owned-rows/new")
                .then();
    }

    private static ValidatableResponse change(
            String token, @Nullable UUID before, @Nullable UUID after) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"before\":%s,\"after\":%s}".formatted(json(before), json(after)))
                .post("/api/v1/owned-rows/changes")
                .then();
    }

    private static String json(@Nullable UUID id) {
        return id == null ? "null" : "\"" + id + "\"";
    }
}
