package com.lead2order.kit.event;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The consumers of this service by topic. */
@Singleton
class Consumers {

    private final Map<String, List<EventConsumer>> byTopic;
    private final Topics topics;

    Consumers(@All List<EventConsumer> consumers, Topics topics) {
        this.byTopic = consumers.stream().collect(Collectors.groupingBy(EventConsumer::topic));
        this.topics = topics;
    }

    List<EventConsumer> of(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /** A forgotten topic would be a read model that stays empty: better not to start at all. */
    void requireConfigured() {
        if (!byTopic.keySet().equals(topics.reads())) {
            throw new IllegalStateException(
                    "lead2order.events.reads is %s, but the EventConsumer beans read %s; make them agree"
                            .formatted(
                                    new TreeSet<>(topics.reads()),
                                    new TreeSet<>(byTopic.keySet())));
        }
    }
}
