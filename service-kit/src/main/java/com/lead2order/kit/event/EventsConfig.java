package com.lead2order.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a service publishes and reads, and how topics are made where they are missing. */
@ConfigMapping(prefix = "lead2order.events")
interface EventsConfig {

    /** Topics this service is the producer of. */
    Optional<List<String>> publishes();

    /** Topics this service reads: exactly those of its {@link EventConsumer}s. */
    Optional<List<String>> reads();

    /** Partitions of a new topic. */
    @WithDefault("4")
    int partitions();

    /** Replicas of a new topic: 3 where Kafka has three brokers or more. */
    @WithDefault("1")
    short replication();

    /** How long a dead letter waits for people. */
    @WithDefault("30d")
    Duration deadLetterRetention();

    /** How long the inbox remembers. */
    @WithDefault("30d")
    Duration inboxRetention();

    /** How long changes are kept, in whole months; for ever, where it is missing. */
    Optional<Period> journalRetention();

    /** What is to be known of topics. */
    Map<String, Topic> topics();

    /** What a topic is about, and how long its events are kept. */
    interface Topic {

        /**
         * The aggregates whose events are read from the topic, such as {@code org-unit}; events of
         * others are passed over. Anything, where none is named.
         */
        Optional<Set<String>> aggregates();

        /** Whether the newest event of each key outlives older ones. */
        @WithDefault("true")
        boolean compacted();

        /** Age at which events are deleted; never, where it is missing. */
        Optional<Duration> retention();
    }
}
