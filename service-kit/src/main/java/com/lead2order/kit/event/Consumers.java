package com.lead2order.kit.event;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The consumers of this service by topic. */
@Singleton
class Consumers {

    private final Map<String, List<EventConsumer>> byTopic;
    private final Topics topics;

    Consumers(@All List<EventConsumer> consumers, Topics topics) {
        this.byTopic =
                consumers.stream()
                        .sorted(Comparator.comparing(EventConsumer::name))
                        .collect(Collectors.groupingBy(EventConsumer::topic));
        this.topics = topics;
    }

    /** Those of a topic, by name. */
    List<EventConsumer> of(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /**
     * Whose a dead letter is: all of the topic, where no consumer could read it, and none where
     * there is no such consumer any more.
     */
    List<EventConsumer> named(String topic, @Nullable String name) {
        return name == null
                ? of(topic)
                : of(topic).stream().filter(consumer -> consumer.name().equals(name)).toList();
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
        var names = new HashSet<String>();
        byTopic.values().stream()
                .flatMap(List::stream)
                .map(EventConsumer::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException(
                            "Two EventConsumer beans are called " + name + "; names are unique");
                });
    }
}
