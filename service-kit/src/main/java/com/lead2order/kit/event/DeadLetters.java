package com.lead2order.kit.event;

import static com.lead2order.kit.event.CloudEvents.bytes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Events that this service cannot process, kept as they came in {@code
 * <topic>.dead-letters.<service>} with what went wrong in further headers, until people have
 * removed the cause and replay them.
 */
@Singleton
class DeadLetters {

    static final String ERROR = "dead-letter-error";
    static final String MESSAGE = "dead-letter-message";
    static final String CONSUMER = "dead-letter-consumer";
    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";

    private static final int LONGEST_MESSAGE = 1000;

    private final KafkaClients clients;
    private final Topics topics;
    private final MeterRegistry metrics;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(KafkaClients clients, Topics topics, MeterRegistry metrics) {
        this.clients = clients;
        this.topics = topics;
        this.metrics = metrics;
        for (var topic : topics.reads()) {
            metrics.counter("events.dead.letters", "topic", topic);
        }
    }

    /**
     * Returns once the broker has the dead letter.
     *
     * @param topic the event's own, even where it comes from a replay of dead letters
     * @param consumers who could not process it: one, or several where nobody can even read it
     * @throws KafkaFailure where the broker does not take it now
     */
    void add(
            String topic,
            List<EventConsumer> consumers,
            ConsumerRecord<String, byte[]> failed,
            Throwable failure) {
        var name = topics.inKafka(topics.deadLettersOf(topic));
        var letter = new ProducerRecord<>(name, failed.key(), failed.value());
        var headers = letter.headers();
        failed.headers().forEach(headers::add);
        if (headers.lastHeader(OFFSET) == null) { // else it failed again: its origin is known
            headers.add(TOPIC, bytes(topic));
            headers.add(PARTITION, bytes(Integer.toString(failed.partition())));
            headers.add(OFFSET, bytes(Long.toString(failed.offset())));
        }
        headers.remove(CONSUMER);
        if (consumers.size() == 1) {
            headers.add(CONSUMER, bytes(consumers.getFirst().name()));
        }
        headers.remove(ERROR).add(ERROR, bytes(failure.getClass().getName()));
        headers.remove(MESSAGE).add(MESSAGE, bytes(message(failure)));
        try {
            producer().send(letter).get();
        } catch (ExecutionException e) {
            throw new KafkaFailure("The dead letter was not accepted", e.getCause());
        } catch (KafkaException e) {
            throw new KafkaFailure("The dead letter was not accepted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Patience.GivenUp();
        }
        metrics.counter("events.dead.letters", "topic", topic).increment();
    }

    void stop(@Observes ShutdownEvent stopping) {
        close();
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = clients.producer();
        }
        return producer;
    }

    private synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    private static String message(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
    }
}
