package com.lead2order.kit.event;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * This replica's share of the partitions while it is a member of the consumer group. A partition
 * that comes to us is read on from where its position is stored, and not before that is known.
 */
final class Membership implements Patience, ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Membership.class);
    private static final long COMMIT_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration COMMIT_WITHIN = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Progress progress;
    private final Set<TopicPartition> unplaced = new HashSet<>();
    private boolean lost;
    private boolean uncommitted;
    private long lastCommit = System.nanoTime();

    private Membership(KafkaConsumer<String, byte[]> consumer, Progress progress) {
        this.consumer = consumer;
        this.progress = progress;
    }

    static Membership join(KafkaConsumer<String, byte[]> consumer, String name, Progress progress) {
        var membership = new Membership(consumer, progress);
        consumer.subscribe(List.of(name), membership);
        return membership;
    }

    /** The next records, after all that were given out before have been taken in. */
    ConsumerRecords<String, byte[]> next(Duration atMost) {
        commitNowAndThen();
        place();
        var records = consumer.poll(atMost);
        lost = false;
        uncommitted |= !records.isEmpty();
        return records;
    }

    /**
     * Stays a member of the group meanwhile.
     *
     * @throws GivenUp where partitions went to another replica, which goes on with their records;
     *     ours are then read once more from their stored positions
     */
    @Override
    public void await(Duration pause) {
        consumer.pause(consumer.assignment());
        try {
            var _ = consumer.poll(pause); // all is paused, so nothing comes
        } catch (WakeupException | InterruptException stopping) {
            lost = true;
        }
        if (lost) {
            unplaced.addAll(consumer.assignment());
            throw new GivenUp();
        }
        var placed = new HashSet<>(consumer.assignment());
        placed.removeAll(unplaced);
        consumer.resume(placed);
    }

    /** Ends a wait of another thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        consumer.pause(assigned);
        unplaced.addAll(assigned);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        unplaced.removeAll(Set.copyOf(revoked));
        lost = true;
    }

    @Override
    public void close() {
        try {
            if (uncommitted) {
                consumer.commitSync(COMMIT_WITHIN);
            }
        } catch (KafkaException e) {
            LOG.debug("Offsets were not committed; the stored positions count", e);
        } finally {
            consumer.close();
        }
    }

    private void place() {
        if (unplaced.isEmpty()) {
            return;
        }
        var stored = progress.load();
        for (var partition : unplaced) {
            var next = stored.get(partition);
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
        consumer.resume(unplaced);
        unplaced.clear();
    }

    /** Shows people and tools how far we are; nothing depends on it. */
    private void commitNowAndThen() {
        var now = System.nanoTime();
        if (uncommitted && unplaced.isEmpty() && now - lastCommit > COMMIT_EVERY_NANOS) {
            lastCommit = now;
            uncommitted = false;
            consumer.commitAsync();
        }
    }
}
