package com.lead2order.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the journal keeps in the order of its positions, and remembers how far it is once
 * the broker has it. One process at a time does so for a database ({@link RelayLease}). Where
 * something fails, the whole batch is sent again: what comes twice does no harm, an older event
 * after a newer one might.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration POLL = Duration.ofMillis(100);

    /**
     * Events of a steady flow are gathered for so long, since a round to the broker costs about the
     * same for one event as for ten. The first event after a quiet time is published at once.
     */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private static final Duration TRY_TO_LEAD = Duration.ofMillis(500);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final AgroalDataSource dataSource;
    private final KafkaClients clients;
    private final Topics topics;
    private final TopicSetUp topicSetUp;
    private final RelaySignal signal;
    private final Backlog backlog;
    private final String holder;
    private final byte[] source;
    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private volatile boolean running = true;
    private @Nullable Thread thread;
    private @Nullable RelayLease lease;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Relay(
            AgroalDataSource dataSource,
            KafkaClients clients,
            Topics topics,
            TopicSetUp topicSetUp,
            RelaySignal signal,
            Backlog backlog) {
        this.dataSource = dataSource;
        this.clients = clients;
        this.topics = topics;
        this.topicSetUp = topicSetUp;
        this.signal = signal;
        this.backlog = backlog;
        this.holder = topics.application() + " " + UUID.randomUUID();
        this.source = CloudEvents.source(topics.application());
    }

    void start(@Observes StartupEvent started) {
        if (!topics.publishes().isEmpty()) {
            thread = Thread.ofPlatform().name("journal-relay").daemon().start(this::run);
        }
    }

    /** Lets a batch that is on its way finish, so that a successor can go on at once. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        if (thread != null && !thread.join(STOP_WITHIN)) {
            thread.interrupt();
            thread.join();
        }
    }

    private void run() {
        try {
            while (running) {
                try {
                    step();
                } catch (SQLException | RuntimeException e) {
                    recover(e);
                }
            }
        } catch (InterruptedException | InterruptException stopped) {
            LOG.debug("Stopped while events were on their way", stopped);
            closeProducer();
            abandonLease();
        }
        closeProducer();
        if (lease != null) {
            lease.release();
        }
    }

    private void step() throws SQLException, InterruptedException {
        topicSetUp.ensure();
        var leading = lease == null ? lead() : lease;
        if (leading == null) {
            signal.await(TRY_TO_LEAD);
            return;
        }
        var begin = System.nanoTime();
        var published = relay(leading, producer());
        backOff.reset();
        if (published == 0 && !leading.unpublished().isHeldUp()) {
            backlog.cleared();
        }
        if (published < Unpublished.BATCH / 2) { // a batch may have been cut by its size
            if (published > 0) {
                LockSupport.parkNanos(begin + GATHERING.toNanos() - System.nanoTime());
            }
            signal.await(POLL);
        }
    }

    private @Nullable RelayLease lead() throws SQLException, InterruptedException {
        var taken = RelayLease.tryTake(dataSource, holder);
        lease = taken;
        if (taken != null && !taken.isClean()) {
            LOG.info("The last relay went away with events on their way; letting them arrive");
            Thread.sleep(KafkaClients.DELIVERY_TIMEOUT);
        }
        return taken;
    }

    private int relay(RelayLease lease, KafkaProducer<String, byte[]> producer)
            throws SQLException {
        var rows = lease.unpublished().next();
        if (!rows.isEmpty() || lease.unpublished().isHeldUp()) {
            backlog.measure(lease.connection());
        }
        if (!rows.isEmpty()) {
            publish(rows.stream().filter(JournalRow::published).toList(), producer);
            lease.unpublished().publishedTo(rows.getLast().position());
        }
        return rows.size();
    }

    private void publish(List<JournalRow> rows, KafkaProducer<String, byte[]> producer) {
        var failure = new AtomicReference<Exception>();
        for (var row : rows) {
            var event = CloudEvents.write(row, topics.inKafka(row.topic()), source);
            var _ =
                    producer.send(
                            event,
                            (sent, error) -> {
                                if (error != null) {
                                    failure.compareAndSet(null, error);
                                }
                            });
            if (failure.get() != null) {
                break;
            }
        }
        producer.flush();
        var error = failure.get();
        if (error != null) {
            throw new KafkaFailure("Events could not be published", error);
        }
    }

    private void recover(Exception failure) throws InterruptedException {
        if (backOff.isFirst()) {
            LOG.warnf("Publishing events failed and is tried again until it works: %s", failure);
        }
        LOG.debug("Publishing events failed", failure);
        if (failure instanceof KafkaFailure || failure instanceof KafkaException) {
            closeProducer();
            topicSetUp.doubt();
            measure();
        } else {
            abandonLease();
        }
        signal.await(backOff.next());
    }

    private void measure() {
        try {
            if (lease != null) {
                backlog.measure(lease.connection());
            }
        } catch (SQLException e) {
            abandonLease();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = clients.producer();
        }
        return producer;
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private void abandonLease() {
        if (lease != null) {
            lease.abandon();
            lease = null;
        }
    }
}
