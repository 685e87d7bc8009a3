package com.lead2order.agreement;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An area with a team in it, whose people and leaders change as forecast-service would publish it.
 * It is dissolved after each test, since the others count people.
 */
final class Team {

    private static final AtomicLong VERSION = new AtomicLong(1);

    final UUID head = person("head");
    final UUID leader = person("leader");
    final UUID other = person("other");
    final UUID seller = person("seller");
    final UUID area = UUID.randomUUID();
    final UUID unit = UUID.randomUUID();
    private final Topics topics = Topics.ofTheService();
    private final Map<UUID, String> names = new HashMap<>();

    /** The head leads the area, the leader the team; the seller belongs to the team. */
    Team() {
        Organisation.known();
        for (var person : new UUID[] {head, leader, other, seller}) {
            names.put(person, "p" + person.toString().substring(24) + ".team");
            active(person, null);
        }
        area(head);
        team(leader);
        awaitManager(seller, leader);
        awaitManager(leader, head);
    }

    private static UUID person(String role) {
        return UUID.nameUUIDFromBytes(
                (role + UUID.randomUUID()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Topics topics() {
        return topics;
    }

    RequestSpecification asSeller() {
        return Company.as(name(seller), "sales-rep");
    }

    RequestSpecification asManager(UUID person) {
        return Company.as(name(person), "sales-manager");
    }

    private String name(UUID person) {
        return java.util.Objects.requireNonNull(names.get(person));
    }

    /** Whether the person is active, until a day before which they are not any more. */
    void active(UUID person, @Nullable String until) {
        topics.publish(
                "organisation",
                person.toString(),
                "com.lead2order.person.changed.v1",
                VERSION.incrementAndGet(),
                """
                {"id":"%s","userName":"%s","name":"%s","activeFrom":"2020-01-01","activeTo":%s,"externalRefs":[]}
                """
                        .formatted(
                                person,
                                name(person),
                                name(person),
                                until == null ? "null" : "\"" + until + "\""));
    }

    void area(UUID leads) {
        unit(area, Organisation.COMPANY, leads, "", "");
    }

    void team(UUID leads) {
        unit(unit, area, leads, member(seller, "2020-01-01", null), "");
    }

    void unit(UUID id, UUID parent, UUID leads, String members, String more) {
        topics.publish(
                "organisation",
                id.toString(),
                "com.lead2order.org-unit.changed.v1",
                VERSION.incrementAndGet(),
                """
                {"id":"%s","name":"Team","type":"TEAM","parentId":"%s","leaderId":"%s","members":[%s],"externalRefs":[]%s}
                """
                        .formatted(id, parent, leads, members, more));
    }

    static String member(UUID person, String from, @Nullable String to) {
        return "{\"personId\":\"%s\",\"role\":\"SALES_REP\",\"from\":\"%s\",\"to\":%s}"
                .formatted(person, from, to == null ? "null" : "\"" + to + "\"");
    }

    void awaitManager(UUID person, UUID manager) {
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        Company.await(
                """
                select count(*) from reporting_line where person_id = '%s' and manager_id = '%s'
                    and valid_from <= '%s' and (valid_to is null or valid_to > '%s')
                """
                        .formatted(person, manager, today, today),
                1);
    }

    /** The seller's agreement with one line, opened by the leader. */
    String agreement(Map<String, Object> policy) {
        var cycle =
                Company.withCalendar()
                        .cycle(policy, Map.of("measures", new String[] {"NEW_BUSINESS"}));
        return Company.API
                + "/target-agreements/"
                + asManager(leader)
                        .post(Company.API + "/planning-cycles/" + cycle + "/opening")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("agreements[0].id");
    }

    @CanIgnoreReturnValue
    Team dissolve() {
        for (var person : names.keySet()) {
            active(person, "2020-01-02");
        }
        unit(unit, area, head, "", "");
        Company.await(
                "select count(*) from known_person where active_to = '2020-01-02' and id in ('%s','%s','%s','%s')"
                        .formatted(head, leader, other, seller),
                4);
        Company.await("select count(*) from reporting_line where person_id = '" + seller + "'", 0);
        return this;
    }
}
