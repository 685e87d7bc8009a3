package com.lead2order.kit.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps this service reading what others publish, each topic in a thread of its own. */
@ApplicationScoped
class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Consumers consumers;
    private final Topics topics;
    private final TopicSetUp topicSetUp;
    private final KafkaClients clients;
    private final Positions positions;
    private final CatchUp catchUp;
    private final Delivery delivery;
    private final Arrivals arrivals;
    private volatile boolean running = true;
    private List<Reader> readers = List.of();

    Feed(
            Consumers consumers,
            Topics topics,
            TopicSetUp topicSetUp,
            KafkaClients clients,
            Positions positions,
            CatchUp catchUp,
            Delivery delivery,
            Arrivals arrivals) {
        this.consumers = consumers;
        this.topics = topics;
        this.topicSetUp = topicSetUp;
        this.clients = clients;
        this.positions = positions;
        this.catchUp = catchUp;
        this.delivery = delivery;
        this.arrivals = arrivals;
    }

    void start(@Observes StartupEvent started) {
        consumers.requireConfigured();
        if (topics.reads().isEmpty()) {
            Thread.ofPlatform().name("topics").daemon().start(this::makeTopics);
        }
        readers = topics.reads().stream().map(this::lane).map(Reader::new).toList();
        readers.forEach(Reader::start);
    }

    /** Leaves the groups, so that other replicas take over at once. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        readers.forEach(Reader::wakeUp);
        for (var reader : readers) {
            reader.join();
        }
    }

    private Lane lane(String topic) {
        return new Lane(
                topic,
                consumers.of(topic),
                clients,
                topics,
                positions,
                catchUp,
                delivery,
                arrivals);
    }

    /** A service that reads nothing still publishes. */
    private void makeTopics() {
        untilItWorks(_ -> topicSetUp.ensure());
    }

    /** Something that may fail while the broker or the database is away. */
    @FunctionalInterface
    private interface Work {
        void run(BackOff backOff) throws InterruptedException;
    }

    private void untilItWorks(Work work) {
        var backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));
        try {
            while (running) {
                try {
                    work.run(backOff);
                    return;
                } catch (WakeupException e) {
                    LOG.debug("Woken to stop", e);
                } catch (InterruptException e) {
                    throw e;
                } catch (RuntimeException e) {
                    if (backOff.isFirst()) {
                        LOG.warnf("Reading events failed and is tried again until it works: %s", e);
                    }
                    LOG.debug("Reading events failed", e);
                    Thread.sleep(backOff.next());
                }
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("Interrupted to stop", e);
        }
    }

    /** The thread of a lane. */
    private final class Reader {

        private final Lane lane;
        private volatile @Nullable Membership membership;
        private @Nullable Thread thread;

        Reader(Lane lane) {
            this.lane = lane;
        }

        void start() {
            thread =
                    Thread.ofPlatform()
                            .name("events-" + lane.topic())
                            .daemon()
                            .start(() -> untilItWorks(this::read));
        }

        private void read(BackOff backOff) throws InterruptedException {
            topicSetUp.ensure();
            lane.read(() -> running, joined -> membership = joined, backOff::reset);
        }

        void wakeUp() {
            var current = membership;
            if (current != null) {
                current.wakeUp();
            }
        }

        void join() throws InterruptedException {
            if (thread != null && !thread.join(STOP_WITHIN)) {
                thread.interrupt();
                thread.join();
            }
        }
    }
}
