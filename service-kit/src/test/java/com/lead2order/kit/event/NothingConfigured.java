package com.lead2order.kit.event;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configuration of a service that says nothing about events. */
class NothingConfigured implements EventsConfig {

    @Override
    public Optional<List<String>> publishes() {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> reads() {
        return Optional.empty();
    }

    @Override
    public int partitions() {
        return 4;
    }

    @Override
    public short replication() {
        return 1;
    }

    @Override
    public Duration deadLetterRetention() {
        return Duration.ofDays(30);
    }

    @Override
    public Duration inboxRetention() {
        return Duration.ofDays(30);
    }

    @Override
    public Map<String, Topic> topics() {
        return Map.of();
    }

    @Override
    public Optional<Period> journalRetention() {
        return Optional.empty();
    }
}
