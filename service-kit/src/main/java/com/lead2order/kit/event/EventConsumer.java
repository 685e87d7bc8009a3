package com.lead2order.kit.event;

import java.util.List;

/**
 * A {@link ReadModel} or a reaction fed by one topic. Implement it as an {@code @ApplicationScoped}
 * bean and list the topic in {@code lead2order.events.reads}.
 */
public interface EventConsumer {

    /**
     * Stands for this consumer where its position, its inbox and its dead letters are kept: unique
     * in the service, and for ever, also where the class gets another name. A consumer of a new
     * name starts at the beginning of its topic.
     */
    String name();

    /** The topic without the installation's prefix. */
    String topic();

    /**
     * Takes events in, inside a transaction that the kit opens; events of one key are in order. The
     * same events may come again, and older ones after newer ones: read models keep the highest
     * version, reactions ask the {@link Inbox}. An event type that means nothing here is no error.
     *
     * <p>An exception rolls back; after some tries the event at fault becomes a dead letter of this
     * consumer, while the others go on.
     */
    void apply(List<IncomingEvent> events);

    /**
     * Lets a replay tell everything once more, where versions would hide it. What follows from the
     * events stays until they come. The inbox makes most replays harmless and needs nothing here.
     */
    default void expectAllAgain() {}
}
