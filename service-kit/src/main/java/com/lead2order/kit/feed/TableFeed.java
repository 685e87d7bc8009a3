package com.lead2order.kit.feed;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A read model that is one table. Its class is a {@code @Singleton} bean that says which record it
 * reads and where it keeps it.
 *
 * @param <T> what the service reads of a published state
 */
public abstract class TableFeed<T> implements ReadModel {

    private final FeedTables tables;
    private final String name;
    private final String topic;
    private final FeedTable<T> table;

    /**
     * A feed of a topic into a table.
     *
     * @param name of the consumer, see {@link com.lead2order.kit.event.EventConsumer#name()}
     */
    protected TableFeed(FeedTables tables, String name, String topic, FeedTable<T> table) {
        this.tables = tables;
        this.name = name;
        this.topic = topic;
        this.table = table;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String topic() {
        return topic;
    }

    @Override
    public final void apply(List<IncomingEvent> events) {
        var newest = IncomingEvents.newestPerKey(events).stream().filter(table::concerns).toList();
        if (!newest.isEmpty()) {
            changed(tables.take(table, newest));
        }
    }

    /** What follows in the service when records are new or have changed: nothing. */
    protected void changed(Set<UUID> ids) {}

    @Override
    public final void clear() {
        tables.clear(table);
    }
}
