package com.lead2order.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes records of a topic in: all its consumers and the position reached in one transaction. An
 * outage is waited for as long as it takes. Where a batch fails otherwise, it is halved until the
 * event at fault is alone; that one is tried again and then becomes a dead letter, so that the
 * partition goes on.
 */
@Singleton
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Consumers consumers;
    private final DeadLetters deadLetters;
    private final Failures failures;
    private final Topics topics;

    Intake(Consumers consumers, DeadLetters deadLetters, Failures failures, Topics topics) {
        this.consumers = consumers;
        this.deadLetters = deadLetters;
        this.failures = failures;
        this.topics = topics;
    }

    /**
     * Returns once every record is taken in or a dead letter.
     *
     * @param topic whose consumers are meant, without the prefix
     * @param reached stores how far we are, in the transaction
     * @return how many records became dead letters
     */
    int take(
            String topic,
            List<ConsumerRecord<String, byte[]>> records,
            Consumer<Collection<ConsumerRecord<String, byte[]>>> reached,
            Patience patience) {
        return new Delivery(topic, reached, patience).take(records);
    }

    /** One call of {@link #take}. */
    private final class Delivery {

        private final String topic;
        private final Consumer<Collection<ConsumerRecord<String, byte[]>>> reached;
        private final Patience patience;

        Delivery(
                String topic,
                Consumer<Collection<ConsumerRecord<String, byte[]>>> reached,
                Patience patience) {
            this.topic = topic;
            this.reached = reached;
            this.patience = patience;
        }

        int take(List<ConsumerRecord<String, byte[]>> records) {
            var pauses = new BackOff(FIRST_PAUSE, LONGEST_PAUSE);
            var triesLeft = TRIES;
            while (true) {
                try {
                    waitOutOutages(() -> apply(records));
                    return 0;
                } catch (Patience.GivenUp e) {
                    throw e;
                } catch (RuntimeException | LinkageError | StackOverflowError e) {
                    if (records.size() > 1) {
                        LOG.debugf(e, "Looking for the event at fault in %d", records.size());
                        var half = records.size() / 2;
                        return take(records.subList(0, half))
                                + take(records.subList(half, records.size()));
                    }
                    triesLeft--;
                    if (triesLeft == 0 || e instanceof UnreadableEvent) {
                        bury(records.getFirst(), e);
                        return 1;
                    }
                    patience.await(pauses.next());
                }
            }
        }

        private void apply(List<ConsumerRecord<String, byte[]>> records) {
            var events = new ArrayList<IncomingEvent>(records.size());
            for (var kafka : records) {
                var event = CloudEvents.read(kafka, topic);
                if (topics.concerns(event)) {
                    events.add(event);
                }
            }
            Runnable work =
                    () -> {
                        if (!events.isEmpty()) {
                            consumers.of(topic).forEach(consumer -> consumer.apply(events));
                        }
                        reached.accept(records);
                    };
            if (events.size() == 1) {
                Causality.of(events.getFirst(), () -> inTransaction(work));
            } else {
                inTransaction(work);
            }
        }

        private void bury(ConsumerRecord<String, byte[]> kafka, Throwable failure) {
            LOG.errorf(
                    failure,
                    "Event %s of %s at offset %d of partition %d cannot be processed: a dead"
                            + " letter",
                    kafka.key(),
                    kafka.topic(),
                    kafka.offset(),
                    kafka.partition());
            var pauses = new BackOff(FIRST_PAUSE, LONGEST_PAUSE);
            while (true) {
                try {
                    deadLetters.add(topic, kafka, failure);
                    break;
                } catch (KafkaFailure e) {
                    LOG.warnf("The dead letter cannot be sent yet: %s", e);
                    patience.await(pauses.next());
                }
            }
            waitOutOutages(() -> inTransaction(() -> reached.accept(List.of(kafka))));
        }

        private void waitOutOutages(Runnable work) {
            var pauses = new BackOff(FIRST_PAUSE, LONGEST_PAUSE);
            while (true) {
                try {
                    work.run();
                    return;
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

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
