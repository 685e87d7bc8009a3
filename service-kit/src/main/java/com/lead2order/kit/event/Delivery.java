package com.lead2order.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes records of a topic in: its consumers and the position reached in one transaction. An outage
 * is waited for as long as it takes. Where it fails otherwise, each consumer gets a transaction of
 * its own; with whom it fails then, for them the batch is halved until the event at fault is alone.
 * That one is tried again and becomes a dead letter of that consumer.
 */
@Singleton
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Who waits for a lock for long lets go of the transaction and tries again. */
    private static final String LET_IN =
            """
            select set_config('lock_timeout', '20s', true) is not null
                and pg_try_advisory_xact_lock_shared(hashtextextended(?, 4))
            """;

    /** Stores, in the transaction, how far consumers are. */
    @FunctionalInterface
    interface Reached {
        void by(Collection<String> consumers, Collection<ConsumerRecord<String, byte[]>> records);
    }

    /** A replay fills the read models of the topic; whoever else would change them waits. */
    private static final class BeingReplayed extends RuntimeException {}

    private final DeadLetters deadLetters;
    private final Failures failures;
    private final Topics topics;
    private final AgroalDataSource dataSource;

    Delivery(
            DeadLetters deadLetters,
            Failures failures,
            Topics topics,
            AgroalDataSource dataSource) {
        this.deadLetters = deadLetters;
        this.failures = failures;
        this.topics = topics;
        this.dataSource = dataSource;
    }

    /**
     * Returns once every record is taken in or a dead letter.
     *
     * @param topic without the prefix
     * @return how many dead letters came of it
     */
    int take(
            String topic,
            List<EventConsumer> consumers,
            List<ConsumerRecord<String, byte[]>> records,
            Reached reached,
            Patience patience) {
        return consumers.isEmpty() || records.isEmpty()
                ? 0
                : new Take(topic, reached, patience).take(consumers, records);
    }

    /** The records as events, those left out that are not about what the topic is about. */
    List<IncomingEvent> events(String topic, List<ConsumerRecord<String, byte[]>> records) {
        var events = new ArrayList<IncomingEvent>(records.size());
        for (var kafka : records) {
            var event = CloudEvents.read(kafka, topic);
            if (topics.concerns(event)) {
                events.add(event);
            }
        }
        return events;
    }

    /** Gives events to consumers, within the transaction. */
    static void apply(List<EventConsumer> consumers, List<IncomingEvent> events) {
        if (!events.isEmpty()) {
            for (var consumer : consumers) {
                ScopedValue.where(Inbox.CONSUMER, consumer.name())
                        .run(() -> consumer.apply(events));
            }
        }
    }

    /** Keeps all from taking events of a topic in until the transaction ends. */
    void holdBack(String topic) {
        var _ =
                locked(
                        "select true from (select pg_advisory_xact_lock(hashtextextended(?, 4))) l",
                        topic);
    }

    private void requireNoReplay(String topic) {
        if (!locked(LET_IN, topic)) {
            throw new BeingReplayed();
        }
    }

    private boolean locked(String sql, String topic) {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(sql)) {
            lock.setString(1, topic);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** One call of {@link #take}. */
    private final class Take {

        private final String topic;
        private final Reached reached;
        private final Patience patience;

        Take(String topic, Reached reached, Patience patience) {
            this.topic = topic;
            this.reached = reached;
            this.patience = patience;
        }

        int take(List<EventConsumer> consumers, List<ConsumerRecord<String, byte[]>> records) {
            var pauses = new BackOff(FIRST_PAUSE, LONGEST_PAUSE);
            var triesLeft = TRIES;
            while (true) {
                try {
                    waitOutOutages(() -> apply(consumers, records));
                    return 0;
                } catch (Patience.GivenUp e) {
                    throw e;
                } catch (RuntimeException | LinkageError | StackOverflowError e) {
                    var isReadable = !(e instanceof UnreadableEvent);
                    if (consumers.size() > 1 && isReadable) {
                        return consumers.stream()
                                .mapToInt(consumer -> take(List.of(consumer), records))
                                .sum();
                    }
                    if (records.size() > 1) {
                        LOG.debugf(e, "Looking for the event at fault in %d", records.size());
                        var half = records.size() / 2;
                        return take(consumers, records.subList(0, half))
                                + take(consumers, records.subList(half, records.size()));
                    }
                    triesLeft--;
                    if (triesLeft == 0 || !isReadable) {
                        bury(consumers, records.getFirst(), e);
                        return 1;
                    }
                    patience.await(pauses.next());
                }
            }
        }

        private void apply(
                List<EventConsumer> consumers, List<ConsumerRecord<String, byte[]>> records) {
            var events = events(topic, records);
            Runnable work =
                    () -> {
                        requireNoReplay(topic);
                        Delivery.apply(consumers, events);
                        reached.by(names(consumers), records);
                    };
            if (events.size() == 1) {
                Causality.of(events.getFirst(), () -> inTransaction(work));
            } else {
                inTransaction(work);
            }
        }

        private void bury(
                List<EventConsumer> consumers,
                ConsumerRecord<String, byte[]> kafka,
                Throwable failure) {
            LOG.errorf(
                    failure,
                    "Event %s of %s at offset %d of partition %d cannot be processed by %s: a dead"
                            + " letter",
                    kafka.key(),
                    kafka.topic(),
                    kafka.offset(),
                    kafka.partition(),
                    names(consumers));
            Delivery.this.bury(topic, consumers, kafka, failure, patience);
            waitOutOutages(() -> inTransaction(() -> reached.by(names(consumers), List.of(kafka))));
        }

        private void waitOutOutages(Runnable work) {
            var pauses = new BackOff(FIRST_PAUSE, LONGEST_PAUSE);
            while (true) {
                try {
                    work.run();
                    return;
                } catch (BeingReplayed e) {
                    LOG.debugf(e, "Events of %s wait for a replay", topic);
                    patience.await(FIRST_PAUSE);
                } catch (RuntimeException e) {
                    if (e instanceof UnreadableEvent
                            || e instanceof Patience.GivenUp
                            || !failures.passes(e)) {
                        throw e;
                    }
                    if (pauses.isFirst()) {
                        LOG.warnf("Events of %s are tried again until it works: %s", topic, e);
                    }
                    LOG.debugf(e, "Events of %s could not be taken in", topic);
                    patience.await(pauses.next());
                }
            }
        }
    }

    /** Returns once the broker has the dead letter of the consumers. */
    void bury(
            String topic,
            List<EventConsumer> consumers,
            ConsumerRecord<String, byte[]> kafka,
            Throwable failure,
            Patience patience) {
        var pauses = new BackOff(FIRST_PAUSE, LONGEST_PAUSE);
        while (true) {
            try {
                deadLetters.add(topic, consumers, kafka, failure);
                return;
            } catch (KafkaFailure e) {
                LOG.warnf("The dead letter cannot be sent yet: %s", e);
                patience.await(pauses.next());
            }
        }
    }

    private static List<String> names(List<EventConsumer> consumers) {
        return consumers.stream().map(EventConsumer::name).toList();
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
