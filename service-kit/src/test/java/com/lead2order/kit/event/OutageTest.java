package com.lead2order.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.testing.PublishedEvent;
import com.lead2order.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnBroker.class)
class OutageTest {

    private static final String WAITING =
            "select count(*) from journal, journal_relay r where journal.position > r.position";

    @Inject Journal journal;
    @Inject Database database;

    private final String key = UUID.randomUUID().toString();

    @AfterAll
    static void stopBroker() {
        OwnBroker.kill();
    }

    /** One story, because a broker takes seconds to start. */
    @Test
    void ofTheBrokerDelaysEventsAndLosesNone() {
        assertThat(readiness()).isEqualTo(503);
        publish(1);
        assertThat(database.one(WAITING)).isEqualTo("1");

        OwnBroker.start();
        Database.soon().untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
        assertThat(versions(1)).containsExactly(1L);
        Database.soon().until(() -> database.thing(key).equals("1 n1"));

        OwnBroker.kill();
        LongStream.rangeClosed(2, 50).forEach(this::publish);
        assertThat(readiness()).isEqualTo(200);

        OwnBroker.start();
        Database.soon().until(() -> database.thing(key).equals("50 n50"));
        assertThat(versions(50).stream().distinct())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
    }

    private void publish(long version) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        journal.record(() ->
                                new OutgoingEvent(
                                        "things",
                                        key,
                                        "com.lead2order.test.changed.v1",
                                        version,
                                        new Things.ThingV1("n" + version))));
    }

    private List<Long> versions(int atLeast) {
        return Topics.ofTheService()
                .awaitAll("things", event -> event.key().equals(key), atLeast)
                .stream()
                .map(PublishedEvent::aggregateVersion)
                .toList();
    }

    private static int readiness() {
        return given().get("/q/health/ready").statusCode();
    }
}
