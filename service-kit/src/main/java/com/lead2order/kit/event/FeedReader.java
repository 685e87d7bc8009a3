package com.lead2order.kit.event;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads the topics of this service and takes them in, topic by topic of each batch. */
@Singleton
class FeedReader {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration POLL_BEFORE_READY = Duration.ofMillis(50);

    /**
     * Events of a steady flow are gathered for so long, since a transaction costs about the same
     * for one event as for ten. The first event after a quiet time is taken at once.
     */
    private static final Duration GATHERING = Duration.ofMillis(40);

    private final KafkaClients clients;
    private final Topics topics;
    private final Positions positions;
    private final CatchUp catchUp;
    private final Intake intake;
    private final Arrivals arrivals;

    FeedReader(
            KafkaClients clients,
            Topics topics,
            Positions positions,
            CatchUp catchUp,
            Intake intake,
            Arrivals arrivals) {
        this.clients = clients;
        this.topics = topics;
        this.positions = positions;
        this.catchUp = catchUp;
        this.intake = intake;
        this.arrivals = arrivals;
    }

    /** Reads until told to stop, or until something fails. */
    void read(BooleanSupplier running, Consumer<Membership> joined, Runnable progress) {
        var names = topics.reads().stream().map(topics::inKafka).toList();
        var consumer = clients.groupConsumer();
        try (var membership = Membership.join(consumer, names, positions)) {
            joined.accept(membership);
            catchUp.begin(consumer, names);
            while (running.getAsBoolean()) {
                try {
                    var records = membership.next(catchUp.isReached() ? POLL : POLL_BEFORE_READY);
                    var begin = System.nanoTime();
                    take(records, membership);
                    if (!records.isEmpty()) {
                        LockSupport.parkNanos(begin + GATHERING.toNanos() - System.nanoTime());
                    }
                } catch (Patience.GivenUp e) {
                    continue;
                }
                catchUp.check();
                progress.run();
            }
        }
    }

    private void take(ConsumerRecords<String, byte[]> records, Patience patience) {
        if (records.isEmpty()) {
            return;
        }
        for (var topic : topics.reads()) {
            var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
            records.records(topics.inKafka(topic)).forEach(batch::add);
            if (!batch.isEmpty()) {
                var _ = intake.take(topic, batch, positions::reached, patience);
                arrivals.signal();
            }
        }
    }
}
