package com.lead2order.kit.event;

/** A copy of what others publish, which can be made again from its topic. */
public interface ReadModel extends EventConsumer {

    /**
     * Empties it at the beginning of a replay. The transaction in which that happens also fills it
     * again: until it ends, others see it as it was.
     */
    void clear();
}
