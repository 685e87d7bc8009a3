package com.lead2order.kit.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps this service reading what others publish, in one thread of its own. */
@ApplicationScoped
class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Consumers consumers;
    private final Topics topics;
    private final TopicSetUp topicSetUp;
    private final CatchUp catchUp;
    private final FeedReader reader;
    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private volatile boolean running = true;
    private volatile @Nullable Membership membership;
    private @Nullable Thread thread;

    Feed(
            Consumers consumers,
            Topics topics,
            TopicSetUp topicSetUp,
            CatchUp catchUp,
            FeedReader reader) {
        this.consumers = consumers;
        this.topics = topics;
        this.topicSetUp = topicSetUp;
        this.catchUp = catchUp;
        this.reader = reader;
    }

    void start(@Observes StartupEvent started) {
        consumers.requireConfigured();
        thread = Thread.ofPlatform().name("event-feed").daemon().start(this::run);
    }

    /** Leaves the group, so that other replicas take over at once. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        var current = membership;
        if (current != null) {
            current.wakeUp();
        }
        if (thread != null && !thread.join(STOP_WITHIN)) {
            thread.interrupt();
            thread.join();
        }
    }

    private void run() {
        try {
            while (running) {
                try {
                    topicSetUp.ensure();
                    if (topics.reads().isEmpty()) {
                        catchUp.reachedAtOnce();
                        return;
                    }
                    reader.read(() -> running, joined -> membership = joined, backOff::reset);
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
}
