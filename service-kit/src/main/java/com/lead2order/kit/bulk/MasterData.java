package com.lead2order.kit.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Target;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What {@link Upserts} must know of a kind of record that integrators keep by external key.
 *
 * @param <D> the record as it is sent, other records named by id
 * @param <A> the aggregate
 */
public interface MasterData<D extends Record, A> {

    /**
     * A change of an aggregate that is not flushed yet.
     *
     * @param event makes the event once the aggregate's new version is known
     */
    record Change<A>(UUID id, A aggregate, Supplier<OutgoingEvent> event) {}

    /** Name of the collection, which is also the scope of external keys. */
    String collection();

    /** The topic of its events; other than the collection only where collections share one. */
    default String topic() {
        return collection();
    }

    /** The type of the record as it is sent. */
    Class<D> type();

    /** The members by which it names other records. */
    default List<Link> links() {
        return List.of();
    }

    /**
     * Told once, with all the records that references of one kind name, before the first upsert.
     */
    default void found(Target target, Collection<UUID> ids) {}

    /** The record that would have to be sent for an aggregate to stay as it is. */
    D sentAs(A aggregate);

    /** The aggregates with the given ids, in one statement, whether or not the caller sees them. */
    List<A> load(Collection<UUID> ids);

    /** The record that a body means by other members than its external keys. */
    default Optional<A> findByContent(ObjectNode body) {
        return Optional.empty();
    }

    /** Whether a record must have an external key. */
    default boolean needsKey() {
        return true;
    }

    /** The id of an aggregate. */
    UUID idOf(A aggregate);

    /** The external keys that an aggregate has. */
    List<ExternalRef> refs(A aggregate);

    /** Makes and persists a new aggregate; refuses by throwing before anything is persisted. */
    Change<A> create(D details);

    /** Changes an aggregate; empty where the record is as it was. Refuses before it changes. */
    Optional<Change<A>> change(A aggregate, D details);
}
