package com.lead2order.kit.event;

import java.util.List;

/**
 * A read model or a reaction fed by one topic. Implement it as an {@code @ApplicationScoped} bean
 * and list the topic in {@code lead2order.events.reads}.
 */
public interface EventConsumer {

    /** The topic without the installation's prefix. */
    String topic();

    /**
     * Takes events in, inside a transaction that the kit opens; events of one key are in order. The
     * same events may come again, and older ones after newer ones: read models keep the highest
     * version, reactions ask the {@link Inbox}. An event type that means nothing here is no error.
     *
     * <p>An exception rolls back; after some tries the event at fault becomes a dead letter.
     */
    void apply(List<IncomingEvent> events);

    /**
     * Empties the read model before a replay of its topic, inside a transaction. Reactions leave
     * this as it is: the inbox makes their replay harmless.
     */
    default void clear() {}
}
