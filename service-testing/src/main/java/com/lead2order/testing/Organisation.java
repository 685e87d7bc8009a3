package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The people of the demo company, made known to the service under test as forecast-service would:
 * Vera leads the company; Max leads Rita and Rolf; Mona leads Olga; Paula and Pete are users of two
 * different partners.
 */
public final class Organisation {

    public static final UUID VERA = person(1);
    public static final UUID MAX = person(2);
    public static final UUID RITA = person(3);
    public static final UUID ROLF = person(4);
    public static final UUID MONA = person(5);
    public static final UUID OLGA = person(6);
    public static final UUID HANNA = person(7);
    public static final UUID CHRIS = person(8);
    public static final UUID PAULA = person(9);
    public static final UUID PETE = person(10);
    public static final UUID ADA = person(11);

    public static final UUID COMPANY = id("01900000-0000-7000-8000-000000000101");
    public static final UUID TEAM_OF_MAX = id("01900000-0000-7000-8000-000000000102");
    public static final UUID TEAM_OF_MONA = id("01900000-0000-7000-8000-000000000103");

    public static final UUID PAULAS_PARTNER = id("01900000-0000-7000-8000-000000000201");
    public static final UUID PETES_PARTNER = id("01900000-0000-7000-8000-000000000202");

    private static final Map<UUID, String> USER_NAMES =
            Map.ofEntries(
                    Map.entry(VERA, "vera.vp"),
                    Map.entry(MAX, "max.manager"),
                    Map.entry(RITA, "rita.rep"),
                    Map.entry(ROLF, "rolf.rep"),
                    Map.entry(MONA, "mona.manager"),
                    Map.entry(OLGA, "olga.other"),
                    Map.entry(HANNA, "hanna.hr"),
                    Map.entry(CHRIS, "chris.channel"),
                    Map.entry(PAULA, "paula.partner"),
                    Map.entry(PETE, "pete.partner"),
                    Map.entry(ADA, "ada.admin"));

    private Organisation() {}

    /** Publishes the organisation and waits until the service under test knows all of it. */
    public static void known() {
        if (isKnown()) {
            return;
        }
        var topics = Topics.ofTheService();
        USER_NAMES.forEach((id, userName) ->
                topics.publish(
                        "organisation",
                        id.toString(),
                        "com.lead2order.person.registered.v1",
                        0,
                        """
                        {"id":"%s","userName":"%s","name":"%s","activeFrom":"2020-01-01","externalRefs":[]}
                        """
                                .formatted(id, userName, userName)));
        unit(topics, COMPANY, "COMPANY", null, VERA, List.of());
        unit(topics, TEAM_OF_MAX, "TEAM", COMPANY, MAX, List.of(RITA, ROLF));
        unit(topics, TEAM_OF_MONA, "TEAM", COMPANY, MONA, List.of(OLGA));
        partner(topics, PAULAS_PARTNER, PAULA);
        partner(topics, PETES_PARTNER, PETE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(Organisation::isKnown);
    }

    private static void unit(
            Topics topics,
            UUID id,
            String type,
            @Nullable UUID parent,
            UUID leader,
            List<UUID> members) {
        topics.publish(
                "organisation",
                id.toString(),
                "com.lead2order.org-unit.opened.v1",
                0,
                """
                {"id":"%s","name":"%s","type":"%s","parentId":%s,"leaderId":"%s","members":[%s],"externalRefs":[]}
                """
                        .formatted(
                                id,
                                type,
                                type,
                                parent == null ? "null" : "\"" + parent + "\"",
                                leader,
                                members.stream()
                                        .map(member ->
                                                "{\"personId\":\"%s\",\"role\":\"SALES_REP\",\"from\":\"2020-01-01\",\"to\":null}"
                                                        .formatted(member))
                                        .collect(Collectors.joining(","))));
    }

    private static void partner(Topics topics, UUID id, UUID user) {
        topics.publish(
                "partners",
                id.toString(),
                "com.lead2order.partner.registered.v1",
                0,
                """
                {"id":"%s","name":"Partner of %s","accountId":null,"channelManagerId":"%s","userIds":["%s"],"externalRefs":[]}
                """
                        .formatted(id, USER_NAMES.get(user), CHRIS, user));
    }

    private static boolean isKnown() {
        var config = ConfigProvider.getConfig();
        try (var connection =
                        DriverManager.getConnection(
                                config.getValue("quarkus.datasource.jdbc.url", String.class),
                                config.getValue("quarkus.datasource.username", String.class),
                                config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select (select count(*) from visibility_person)
                                     + (select count(*) from visibility_sight)
                                     + (select count(*) from visibility_partner_user)
                                """)) {
            assertThat(rows.next()).isTrue();
            // 11 people, 2 partner users; Vera sees 6, Max 3, Mona 2 (themselves included)
            return rows.getInt(1) >= 11 + 2 + 11;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static UUID person(int number) {
        return id("01900000-0000-7000-8000-%012x".formatted(number));
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
