package com.lead2order.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LaneTest {

    private static final String TOPIC = "things";

    @Inject Positions positions;
    @Inject Delivery delivery;
    @Inject Arrivals arrivals;
    @Inject EventsConfig config;
    @Inject Database database;

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> kafka;

    private final String prefix =
            ConfigProvider.getConfig().getValue("lead2order.topic-prefix", String.class);

    private final String key = UUID.randomUUID().toString();
    private final Recorder steady = new Recorder("steady");
    private final Recorder late = new Recorder("late");
    private final com.lead2order.testing.Topics topics =
            com.lead2order.testing.Topics.ofTheService();

    /** Notes what it is given. */
    private record Recorder(String name, List<String> seen) implements EventConsumer {

        Recorder(String name) {
            this(name, new CopyOnWriteArrayList<>());
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public void apply(List<IncomingEvent> events) {
            events.forEach(event -> seen.add(event.key()));
        }
    }

    @BeforeEach
    @AfterEach
    void forget() {
        database.execute("delete from consumer_offset where consumer in ('steady', 'late')");
    }

    @Test
    void startsAConsumerOfANewNameAtTheBeginningAndTellsTheOthersNothingTwice() throws Exception {
        publish(key + "-1");
        reading(List.of(steady), () -> untilSeen(steady, key + "-1"));
        publish(key + "-2");

        reading(
                List.of(late, steady),
                () -> {
                    untilSeen(late, key + "-2");
                    untilSeen(steady, key + "-2");
                });

        assertThat(seenOfMine(late)).containsExactlyInAnyOrder(key + "-1", key + "-2");
        assertThat(seenOfMine(steady)).containsExactlyInAnyOrder(key + "-1", key + "-2");
    }

    @Test
    void beginsWhereTheServiceWasWhenAllItsConsumersHadOnePosition() {
        database.execute("insert into consumer_position values ('once', 3, 42)");

        assertThat(positions.of("once", List.of("steady", "late")))
                .isEqualTo(
                        Map.of(
                                "steady",
                                Map.of(new TopicPartition(prefix + "once", 3), 42L),
                                "late",
                                Map.of(new TopicPartition(prefix + "once", 3), 42L)));
        assertThat(positions.of("once", List.of("of-a-later-release"))).isEmpty();
    }

    private List<String> seenOfMine(Recorder recorder) {
        return recorder.seen().stream().filter(id -> id.startsWith(key)).toList();
    }

    private void publish(String id) {
        topics.publish(TOPIC, id, "com.lead2order.test.looked-at.v1", 1, "{\"name\":\"x\"}");
    }

    private static void untilSeen(Recorder recorder, String id) {
        Database.soon().until(() -> recorder.seen().contains(id));
    }

    /** Reads the topic as a service of another name would. */
    private void reading(List<EventConsumer> consumers, Runnable meanwhile) throws Exception {
        var elsewhere = new Topics(Optional.of(prefix), "elsewhere-" + key, config);
        var lane =
                new Lane(
                        TOPIC,
                        consumers,
                        new KafkaClients(kafka, elsewhere),
                        elsewhere,
                        positions,
                        new CatchUp(elsewhere),
                        delivery,
                        arrivals);
        var running = new AtomicBoolean(true);
        var thread = Thread.ofPlatform().start(() -> lane.read(running::get, _ -> {}, () -> {}));
        try {
            meanwhile.run();
        } finally {
            running.set(false);
            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        }
    }
}
