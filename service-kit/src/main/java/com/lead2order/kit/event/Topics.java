package com.lead2order.kit.event;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The topics of this service, and their names in Kafka: with the installation's prefix, so that
 * several installations share a broker.
 */
@Singleton
class Topics {

    private static final String OURS = "com.lead2order.";

    private final String prefix;
    private final String application;
    private final Set<String> publishes;
    private final Set<String> reads;
    private final Map<String, EventsConfig.Topic> known;

    Topics(
            @ConfigProperty(name = "lead2order.topic-prefix") Optional<String> prefix,
            @ConfigProperty(name = "quarkus.application.name") String application,
            EventsConfig config) {
        this.prefix = prefix.orElse("");
        this.application = application;
        this.publishes = new LinkedHashSet<>(config.publishes().orElse(List.of()));
        this.reads = new LinkedHashSet<>(config.reads().orElse(List.of()));
        this.known = config.topics();
    }

    Set<String> publishes() {
        return publishes;
    }

    Set<String> reads() {
        return reads;
    }

    String application() {
        return application;
    }

    /**
     * Whether an event is about what its topic is about. Tombstones always are: they name nothing
     * but a key.
     */
    boolean concerns(IncomingEvent event) {
        var topic = known.get(event.topic());
        return event.isTombstone()
                || topic == null
                || topic.aggregates().isEmpty()
                || topic.aggregates().get().stream()
                        .anyMatch(it -> event.type().startsWith(OURS + it + '.'));
    }

    /** The consumer group of all replicas of this service that read a topic. */
    String groupOf(String topic) {
        return prefix + application + '.' + topic;
    }

    /** The name in Kafka. */
    String inKafka(String topic) {
        return prefix + topic;
    }

    /** The name without the prefix. */
    String fromKafka(String name) {
        return name.substring(prefix.length());
    }

    /** Where events of a topic go that this service cannot process; without the prefix. */
    String deadLettersOf(String topic) {
        return topic + ".dead-letters." + application;
    }

    void requirePublished(String topic) {
        if (!publishes.contains(topic)) {
            throw new IllegalArgumentException(
                    "This service publishes %s, not %s: see lead2order.events.publishes"
                            .formatted(publishes, topic));
        }
    }
}
