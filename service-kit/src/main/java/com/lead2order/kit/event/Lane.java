package com.lead2order.kit.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads one topic and has its consumers take it in, whatever goes on with other topics. */
final class Lane {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration POLL_BEFORE_READY = Duration.ofMillis(50);

    /**
     * Events of a steady flow are gathered for so long, since a transaction costs about the same
     * for one event as for ten. The first event after a quiet time is taken at once.
     */
    private static final Duration GATHERING = Duration.ofMillis(40);

    private final String topic;
    private final List<EventConsumer> consumers;
    private final KafkaClients clients;
    private final Topics topics;
    private final Positions positions;
    private final CatchUp catchUp;
    private final Delivery delivery;
    private final Arrivals arrivals;

    Lane(
            String topic,
            List<EventConsumer> consumers,
            KafkaClients clients,
            Topics topics,
            Positions positions,
            CatchUp catchUp,
            Delivery delivery,
            Arrivals arrivals) {
        this.topic = topic;
        this.consumers = consumers;
        this.clients = clients;
        this.topics = topics;
        this.positions = positions;
        this.catchUp = catchUp;
        this.delivery = delivery;
        this.arrivals = arrivals;
    }

    String topic() {
        return topic;
    }

    /** Reads until told to stop, or until something fails. */
    void read(BooleanSupplier running, Consumer<Membership> joined, Runnable worked) {
        var name = topics.inKafka(topic);
        var progress = new Progress(topic, consumers, positions);
        var consumer = clients.groupConsumer(topic);
        try (var membership = Membership.join(consumer, name, progress)) {
            joined.accept(membership);
            catchUp.begin(consumer, topic);
            while (running.getAsBoolean()) {
                try {
                    var polled =
                            membership.next(catchUp.isReached(topic) ? POLL : POLL_BEFORE_READY);
                    var begin = System.nanoTime();
                    if (!polled.isEmpty()) {
                        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
                        polled.forEach(records::add);
                        take(records, progress, membership);
                        LockSupport.parkNanos(begin + GATHERING.toNanos() - System.nanoTime());
                    }
                } catch (Patience.GivenUp e) {
                    continue;
                }
                if (!catchUp.isReached(topic)) {
                    catchUp.check(topic, new Progress(topic, consumers, positions).load());
                }
                worked.run();
            }
        }
    }

    private void take(
            List<ConsumerRecord<String, byte[]>> records, Progress progress, Patience patience) {
        if (progress.areMissingToAll(records)) {
            var _ = delivery.take(topic, consumers, records, positions::reached, patience);
        } else {
            for (var consumer : consumers) {
                var missing = progress.missing(consumer, records);
                var _ =
                        delivery.take(
                                topic, List.of(consumer), missing, positions::reached, patience);
            }
        }
        arrivals.signal();
    }
}
