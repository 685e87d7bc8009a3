package com.lead2order.agreement.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the external keys of people and who leads and belongs to which unit from the topic {@code
 * organisation}. Names and sight are kept by the service kit.
 */
@ApplicationScoped
class OrganisationFeed implements EventConsumer {

    record PersonV1(UUID id, List<ExternalRef> externalRefs) {}

    record OrgUnitV1(UUID id, @Nullable UUID parentId, @Nullable UUID leaderId, JsonNode members) {}

    private static final String PERSON = "com.lead2order.person.";
    private static final String UNIT = "com.lead2order.org-unit.";

    private final Session session;

    OrganisationFeed(Session session) {
        this.session = session;
    }

    @Override
    public String topic() {
        return "organisation";
    }

    /** One by one: organisations have hundreds of people and change rarely. */
    @Override
    public void apply(List<IncomingEvent> events) {
        var newest = IncomingEvents.newestPerKey(events);
        Columns.forgetGone(session, "known_person", newest);
        Columns.forgetGone(session, "known_unit", newest);
        for (var event : newest) {
            if (event.isTombstone()) {
                continue;
            }
            if (event.type().startsWith(PERSON)) {
                upsert(event.data(PersonV1.class), event.aggregateVersion());
            } else if (event.type().startsWith(UNIT)) {
                upsert(event.data(OrgUnitV1.class), event.aggregateVersion());
            }
        }
    }

    private void upsert(PersonV1 person, long version) {
        session.createNativeMutationQuery(
                        """
                        insert into known_person (id, version, refs)
                        values (:id, :version, cast(:refs as jsonb))
                        on conflict (id) do update set version = excluded.version, refs = excluded.refs
                        where excluded.version > known_person.version
                        """)
                .setParameter("id", person.id())
                .setParameter("version", version)
                .setParameter("refs", Refs.write(person.externalRefs()))
                .executeUpdate();
    }

    private void upsert(OrgUnitV1 unit, long version) {
        session.createNativeMutationQuery(
                        """
                        insert into known_unit (id, version, parent_id, leader_id, members)
                        values (:id, :version, cast(:parent as uuid), cast(:leader as uuid), cast(:members as jsonb))
                        on conflict (id) do update set version = excluded.version,
                            parent_id = excluded.parent_id, leader_id = excluded.leader_id,
                            members = excluded.members
                        where excluded.version > known_unit.version
                        """)
                .setParameter("id", unit.id())
                .setParameter("version", version)
                .setParameter("parent", unit.parentId())
                .setParameter("leader", unit.leaderId())
                .setParameter("members", unit.members().toString())
                .executeUpdate();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from known_person").executeUpdate();
        session.createNativeMutationQuery("delete from known_unit").executeUpdate();
    }
}
