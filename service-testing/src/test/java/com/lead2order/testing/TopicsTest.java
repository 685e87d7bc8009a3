package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.stack.TestStack;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one service publishes is what a test of another reads, headers and all. */
class TopicsTest {

    private static final String CREATED = "com.lead2order.lead.created.v1";

    private Topics topics = new Topics("", "");

    @BeforeEach
    void newPrefix() {
        var stack = TestStack.shared();
        topics = new Topics(stack.kafkaBootstrapServers(), stack.topicPrefix("service-testing"));
    }

    @Test
    void carryAnEventWithItsAttributes() {
        topics.publish("leads", "7", CREATED, 3, "{\"title\":\"Crane\"}");

        var event = topics.await("leads", CREATED, "7");

        assertThat(event.aggregateVersion()).isEqualTo(3);
        assertThat(event.actor()).isEqualTo("system:test");
        assertThat(event.json().get("title").asText()).isEqualTo("Crane");
    }

    @Test
    void carryTombstones() {
        topics.publishTombstone("leads", "7");

        assertThat(topics.await("leads", PublishedEvent::isTombstone).key()).isEqualTo("7");
    }

    @Test
    void keepTheOrderOfOneKey() {
        for (var version = 1; version <= 5; version++) {
            topics.publish("leads", "7", CREATED, version, "{}");
        }

        assertThat(topics.awaitAll("leads", event -> event.key().equals("7"), 5))
                .extracting(PublishedEvent::aggregateVersion)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void carryEventsThatAreBroken() {
        topics.publish("leads", new PublishedEvent("7", Map.of("type", CREATED), "no JSON"));

        assertThat(topics.await("leads", CREATED, "7").data()).isEqualTo("no JSON");
    }

    @Test
    void areEmptyBeforeAnythingIsPublished() {
        assertThat(topics.all("leads")).isEmpty();
    }
}
