package com.lead2order.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies events again while new ones keep coming in: a whole topic, to rebuild the read models fed
 * by it, or its dead letters, after the cause of their failure has been removed. Versions and inbox
 * make it harmless to do so at any time, and the order in which old and new events are applied
 * irrelevant.
 */
@ApplicationScoped
public class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final Topics topics;
    private final Consumers consumers;
    private final TopicReader reader;
    private final Intake intake;
    private final Positions positions;
    private final ConcurrentMap<String, ReplayRun> runs = new ConcurrentHashMap<>();

    Replay(
            Topics topics,
            Consumers consumers,
            TopicReader reader,
            Intake intake,
            Positions positions) {
        this.topics = topics;
        this.consumers = consumers;
        this.reader = reader;
        this.intake = intake;
        this.positions = positions;
    }

    /**
     * Empties the read models of a topic and fills them from its beginning. Until that is over they
     * are incomplete. Where a replay of the topic is going on, that one is returned.
     *
     * @throws IllegalArgumentException where this service does not read the topic
     */
    public ReplayRun replay(String topic) {
        return start(topic, topic, this::rebuild);
    }

    /**
     * Applies the dead letters of a topic that were not replayed yet, each once: what fails again
     * is a new dead letter.
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
        QuarkusTransaction.requiringNew()
                .run(() -> consumers.of(run.topic()).forEach(EventConsumer::clear));
        // to the very end: a tombstone that is taken in live while its older events are replayed
        // would otherwise be undone by them
        reader.readAll(
                run.topic(),
                records -> {
                    take(run, records, _ -> {});
                    return true;
                });
    }

    private void applyDeadLetters(ReplayRun run) {
        reader.readWhatIsThere(
                topics.deadLettersOf(run.topic()),
                positions.all(),
                records -> {
                    take(run, records, positions::reached);
                    return true;
                });
    }

    private void take(
            ReplayRun run,
            List<ConsumerRecord<String, byte[]>> records,
            Consumer<Collection<ConsumerRecord<String, byte[]>>> reached) {
        var dead = intake.take(run.topic(), records, reached, Patience::sleep);
        run.took(records.size(), dead);
    }
}
