package com.lead2order.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.lead2order.testing.PublishedEvent;
import com.lead2order.testing.TakenIn;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedTest {

    private static final String REGISTERED = "com.lead2order.test.registered.v1";
    private static final String CHANGED = "com.lead2order.test.changed.v1";

    @Inject Database database;
    @Inject Things things;
    @Inject Replay replay;
    @Inject MeterRegistry metrics;

    private final Topics topics = Topics.ofTheService();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void acceptAgainWhatWasRefused() {
        things.acceptAll();
    }

    @Test
    void keepsTheNewestStateOfEachKey() {
        publish(key, 1, "one");
        publish(key, 3, "three");
        publish(key, 2, "two");
        publish(key, 3, "three again");
        passThrough();

        assertThat(database.thing(key)).isEqualTo("3 three");
    }

    @Test
    void forgetsWhatATombstoneNames() {
        publish(key, 1, "one");
        untilThingIs(key, "1 one");
        topics.publishTombstone("things", key);

        untilThingIs(key, "none");
    }

    @Test
    void reactsOncePerEventOnBehalfOfItsAuthor() {
        var event =
                new PublishedEvent(
                        key,
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "source", "/test",
                                "specversion", "1.0",
                                "type", REGISTERED,
                                "time", "2026-11-22T10:00:00Z",
                                "actor", "person:42",
                                "aggregateversion", "1",
                                "traceparent",
                                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                        "{\"name\":\"greeted\"}");
        topics.publish("things", event);
        topics.publish("things", event);
        passThrough();

        assertThat(greetings()).containsExactly("person:42");
        var greeted = topics.await("others", "com.lead2order.test.greeted.v1", key);
        assertThat(greeted.attribute("traceparent")).contains("0af7651916cd43dd8448eb211c80319c");
        assertThat(greeted.actor()).isEqualTo("person:42");
    }

    @Nested
    class APoisonedEvent {

        @Test
        void becomesADeadLetterAndThePartitionGoesOn() {
            var before = deadLetterCount();
            things.refuse("poison " + key);
            publish(key, 1, "poison " + key);
            publish(key, 2, "antidote");
            untilThingIs(key, "2 antidote");

            assertThat(topics.await("things.dead-letters.kit", CHANGED, key).json().path("name"))
                    .hasToString("\"poison " + key + "\"");
            assertThat(deadLetterCount()).isEqualTo(before + 1);
            deadLetters()
                    .statusCode(200)
                    .body("items.key", hasItem(key))
                    .body(
                            "items.find { it.key == '" + key + "' }.error",
                            equalTo("java.lang.IllegalArgumentException"));
        }

        @Test
        void isNoneForTheOtherConsumersOfItsTopic() {
            things.refuse("poison " + key);
            topics.publish("things", key, REGISTERED, 1, "{\"name\":\"poison " + key + "\"}");

            Database.soon()
                    .untilAsserted(() ->
                            deadLetters()
                                    .body(
                                            "items.find { it.key == '" + key + "' }.consumer",
                                            equalTo("things")));
            assertThat(greetings()).hasSize(1);
            things.accept("poison " + key);
            operation("dead-letter-replays", "{\"topic\":\"things\"}").statusCode(200);
            assertThat(database.thing(key)).isEqualTo("1 poison " + key);
            assertThat(greetings()).hasSize(1);
        }

        @Test
        void isReplayedOnceTheCauseIsGone() {
            things.refuse("trouble " + key);
            publish(key, 1, "trouble " + key);
            topics.await("things.dead-letters.kit", CHANGED, key);
            things.accept("trouble " + key);

            operation("dead-letter-replays", "{\"topic\":\"things\"}")
                    .statusCode(200)
                    .body("status", equalTo("finished"));

            assertThat(database.thing(key)).isEqualTo("1 trouble " + key);
            operation("dead-letter-replays", "{\"topic\":\"things\"}")
                    .statusCode(200)
                    .body("events", equalTo(0));
        }

        @Test
        void isARecordThatIsNoCloudEvent() {
            topics.publish("things", new PublishedEvent(key, Map.of("id", "1"), "{}"));

            Database.soon().untilAsserted(() -> deadLetters().body("items.key", hasItem(key)));
        }
    }

    @Nested
    class AReplay {

        @Test
        void rebuildsTheReadModelFromTheTopic() {
            publish(key, 1, "one");
            publish(key, 2, "two");
            var gone = UUID.randomUUID().toString();
            publish(gone, 1, "gone");
            topics.publishTombstone("things", gone);
            passThrough();
            database.execute(
                    "update thing set version = 99, name = 'wrong' where id = '%s'".formatted(key));

            var run = replay.replay("things");

            assertThat(run.await(Duration.ofSeconds(20))).isTrue();
            assertThat(run.status()).isEqualTo(ReplayRun.Status.FINISHED);
            assertThat(database.thing(key)).isEqualTo("2 two");
            assertThat(database.thing(gone)).isEqualTo("none");
        }

        @Test
        void leavesTheReadModelAsItWasUntilItIsOver() throws InterruptedException {
            publish(key, 1, "one");
            passThrough();
            things.halt();
            var run = replay.replay("things");
            try {
                Database.soon().until(things::isAnyoneWaiting);
                publish(key, 2, "two");

                assertThat(database.thing(key)).isEqualTo("1 one");
                assertThat(run.status()).isEqualTo(ReplayRun.Status.RUNNING);
            } finally {
                things.letOn();
            }
            assertThat(run.await(Duration.ofSeconds(20))).isTrue();
            untilThingIs(key, "2 two");
        }

        @Test
        void leavesOutWhatCannotBeProcessed() {
            var before = deadLetterCount();
            publish(key, 1, "one");
            var spoiled = UUID.randomUUID().toString();
            publish(spoiled, 1, "spoiled " + key);
            passThrough();
            things.refuse("spoiled " + key);

            var run = replay.replay("things");

            assertThat(run.await(Duration.ofSeconds(20))).isTrue();
            assertThat(run.status()).isEqualTo(ReplayRun.Status.FINISHED);
            assertThat(database.thing(key)).isEqualTo("1 one");
            assertThat(database.thing(spoiled)).isEqualTo("none");
            assertThat(deadLetterCount()).isGreaterThan(before);
        }

        @Test
        void isForThoseWhoRunTheSystem() {
            given().auth()
                    .oauth2(Tokens.forUser("rita.rep", "sales-rep"))
                    .contentType("application/json")
                    .body("{\"topic\":\"things\"}")
                    .post("/api/v1/operations/replays")
                    .then()
                    .statusCode(403);
        }

        @Test
        void needsATopicThatTheServiceReads() {
            operation("replays", "{\"topic\":\"others\"}")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/topic"));
            operation("replays", "{}").statusCode(422);
        }
    }

    @Test
    void isReadyOnceItHasCaughtUp() {
        Database.soon()
                .untilAsserted(() ->
                        given().get("/q/health/ready")
                                .then()
                                .statusCode(200)
                                .body("checks.find { it.name == 'events' }.status", equalTo("UP")));
    }

    @Test
    void startsNoServiceThatForgetsATopic() {
        var consumers =
                new Consumers(
                        List.of(things),
                        new com.lead2order.kit.event.Topics(
                                Optional.empty(), "kit", new NothingConfigured()));

        assertThatThrownBy(consumers::requireConfigured)
                .hasMessageContaining("lead2order.events.reads is [], but")
                .hasMessageContaining("[things]");
    }

    private void publish(String id, long version, String name) {
        topics.publish("things", id, CHANGED, version, "{\"name\":\"" + name + "\"}");
    }

    /** Waits until everything published so far has been taken in: partitions have no order. */
    private void passThrough() {
        TakenIn.await(topics, "things");
    }

    private List<String> greetings() {
        return database.rows("select actor from greeting where thing_id = '" + key + "'");
    }

    private void untilThingIs(String id, String expected) {
        Database.soon().untilAsserted(() -> assertThat(database.thing(id)).isEqualTo(expected));
    }

    private double deadLetterCount() {
        return metrics.counter("events.dead.letters", "topic", "things").count();
    }

    private static ValidatableResponse deadLetters() {
        return given().auth()
                .oauth2(Tokens.forUser("ada.admin", "admin"))
                .get("/api/v1/operations/dead-letters?topic=things")
                .then();
    }

    private static ValidatableResponse operation(String name, String body) {
        return given().auth()
                .oauth2(Tokens.forUser("ada.admin", "admin"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/operations/" + name)
                .then();
    }
}
