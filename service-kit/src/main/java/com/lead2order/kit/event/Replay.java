package com.lead2order.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies events again: a whole topic, to rebuild the read models fed by it, or its dead letters,
 * after the cause of their failure has been removed. Versions and inbox make it harmless to do so
 * at any time.
 */
@ApplicationScoped
public class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** An event that a consumer cannot process. */
    private record Spoiled(String consumer, int partition, long offset) {}

    /** What a consumer cannot process, and why. */
    private record Failed(
            EventConsumer consumer, ConsumerRecord<String, byte[]> kafka, Throwable failure) {}

    /** Ends a rebuild whose events one of the consumers refuses. */
    private static final class Refused extends RuntimeException {

        private final transient List<ConsumerRecord<String, byte[]>> records;

        Refused(List<ConsumerRecord<String, byte[]>> records, Throwable cause) {
            super(cause);
            this.records = records;
        }
    }

    /** Rolls a try back. */
    private static final class TakenBack extends RuntimeException {}

    private final Topics topics;
    private final Consumers consumers;
    private final TopicReader reader;
    private final Delivery delivery;
    private final Positions positions;
    private final Session session;
    private final ConcurrentMap<String, ReplayRun> runs = new ConcurrentHashMap<>();

    Replay(
            Topics topics,
            Consumers consumers,
            TopicReader reader,
            Delivery delivery,
            Positions positions,
            Session session) {
        this.topics = topics;
        this.consumers = consumers;
        this.reader = reader;
        this.delivery = delivery;
        this.positions = positions;
        this.session = session;
    }

    /**
     * Empties the read models of a topic and fills them from its beginning, in one transaction: all
     * others see them as they were until that is over, and new events of the topic wait for it.
     * Reactions are told everything once more afterwards. Where a replay of the topic is going on,
     * that one is returned.
     *
     * @throws IllegalArgumentException where this service does not read the topic
     */
    public ReplayRun replay(String topic) {
        return start(topic, topic, this::rebuild);
    }

    /**
     * Applies the dead letters of a topic that were not replayed yet, each once, to the consumer
     * whose they are: what fails again is a new dead letter.
     *
     * @throws IllegalArgumentException where this service does not read the topic
     */
    public ReplayRun replayDeadLetters(String topic) {
        return start(topics.deadLettersOf(topic), topic, this::applyDeadLetters);
    }

    private ReplayRun start(String name, String topic, Consumer<ReplayRun> work) {
        if (!topics.reads().contains(topic)) {
            throw new IllegalArgumentException("This service does not read " + topic);
        }
        return runs.compute(
                name,
                (_, last) -> {
                    if (last != null && last.status() == ReplayRun.Status.RUNNING) {
                        return last;
                    }
                    var run = new ReplayRun(topic);
                    Thread.ofPlatform().name("replay-" + name).daemon().start(() -> run(run, work));
                    return run;
                });
    }

    private static void run(ReplayRun run, Consumer<ReplayRun> work) {
        try {
            work.accept(run);
            run.finish();
            LOG.infof("Replayed %d events of %s", run.events(), run.topic());
        } catch (RuntimeException | Error e) {
            run.fail(e);
            LOG.errorf(e, "The replay of %s stopped after %d events", run.topic(), run.events());
        }
    }

    private void rebuild(ReplayRun run) {
        var models =
                consumers.of(run.topic()).stream()
                        .filter(ReadModel.class::isInstance)
                        .map(ReadModel.class::cast)
                        .toList();
        if (!models.isEmpty()) {
            rebuild(run, models);
        }
        var reactions = new ArrayList<>(consumers.of(run.topic()));
        reactions.removeAll(models);
        if (!reactions.isEmpty()) {
            react(run, reactions);
        }
    }

    private void react(ReplayRun run, List<EventConsumer> reactions) {
        inTransaction(() -> reactions.forEach(EventConsumer::expectAllAgain));
        run.begin();
        reader.readWhatIsThere(
                run.topic(),
                Map.of(),
                records -> {
                    var dead =
                            delivery.take(
                                    run.topic(), reactions, records, (_, _) -> {}, Patience::sleep);
                    run.took(records.size(), dead);
                    return true;
                });
    }

    /** An event at fault ends the transaction: it is found, and all begins again without it. */
    private void rebuild(ReplayRun run, List<ReadModel> models) {
        Map<Spoiled, Failed> spoiled = new LinkedHashMap<>();
        while (true) {
            try {
                inTransaction(() -> rebuild(run, models, spoiled));
                break;
            } catch (Refused e) {
                var found = failedIn(run.topic(), models, e.records, spoiled);
                if (found.isEmpty()) {
                    throw e;
                }
                found.forEach(
                        failed -> spoiled.put(spoiled(failed.consumer(), failed.kafka()), failed));
                run.begin();
            }
        }
        for (var failed : spoiled.values()) {
            delivery.bury(
                    run.topic(),
                    List.of(failed.consumer()),
                    failed.kafka(),
                    failed.failure(),
                    Patience::sleep);
        }
        run.took(0, spoiled.size());
    }

    private void rebuild(ReplayRun run, List<ReadModel> models, Map<Spoiled, Failed> spoiled) {
        delivery.holdBack(run.topic());
        models.forEach(ReadModel::clear);
        reader.readWhatIsThere(
                run.topic(),
                Map.of(),
                records -> {
                    try {
                        apply(run.topic(), models, records, spoiled);
                    } catch (RuntimeException | LinkageError | StackOverflowError e) {
                        throw new Refused(records, e);
                    }
                    run.took(records.size(), 0);
                    return true;
                });
    }

    private void apply(
            String topic,
            List<ReadModel> models,
            List<ConsumerRecord<String, byte[]>> records,
            Map<Spoiled, Failed> spoiled) {
        for (var consumer : models) {
            var sound =
                    spoiled.isEmpty()
                            ? records
                            : records.stream()
                                    .filter(it -> !spoiled.containsKey(spoiled(consumer, it)))
                                    .toList();
            Delivery.apply(List.of(consumer), delivery.events(topic, sound));
        }
        session.flush();
        session.clear();
    }

    /** Tries each event alone with each consumer, and takes it back. */
    private List<Failed> failedIn(
            String topic,
            List<ReadModel> models,
            List<ConsumerRecord<String, byte[]>> records,
            Map<Spoiled, Failed> spoiled) {
        var failed = new ArrayList<Failed>();
        for (var consumer : models) {
            for (var kafka : records) {
                var failure =
                        spoiled.containsKey(spoiled(consumer, kafka))
                                ? null
                                : failureOf(topic, consumer, kafka);
                if (failure != null) {
                    failed.add(new Failed(consumer, kafka, failure));
                }
            }
        }
        return failed;
    }

    private @Nullable Throwable failureOf(
            String topic, EventConsumer consumer, ConsumerRecord<String, byte[]> kafka) {
        try {
            inTransaction(() -> {
                Delivery.apply(List.of(consumer), delivery.events(topic, List.of(kafka)));
                session.flush();
                throw new TakenBack();
            });
            throw new IllegalStateException("What throws does not return");
        } catch (TakenBack _) {
            return null;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return e;
        }
    }

    private void applyDeadLetters(ReplayRun run) {
        var topic = run.topic();
        reader.readWhatIsThere(
                topics.deadLettersOf(topic),
                positions.ofDeadLetters(topic),
                letters -> {
                    for (var letter : letters) {
                        var dead =
                                delivery.take(
                                        topic,
                                        consumers.named(topic, DeadLetter.of(letter).consumer()),
                                        List.of(letter),
                                        (_, _) -> {},
                                        Patience::sleep);
                        inTransaction(() -> positions.reached(Positions.REPLAYS, List.of(letter)));
                        run.took(1, dead);
                    }
                    return true;
                });
    }

    private static Spoiled spoiled(EventConsumer consumer, ConsumerRecord<String, byte[]> kafka) {
        return new Spoiled(consumer.name(), kafka.partition(), kafka.offset());
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(work);
    }
}
