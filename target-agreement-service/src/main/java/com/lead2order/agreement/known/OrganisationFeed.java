package com.lead2order.agreement.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the external keys of people and who leads and belongs to which unit from the topic {@code
 * organisation}. Names and sight are kept by the service kit.
 */
@ApplicationScoped
class OrganisationFeed implements ReadModel {

    record PersonV1(
            UUID id,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            List<ExternalRef> externalRefs) {}

    /** Without {@code leaders} or {@code parents} the present ones are those of all times. */
    record OrgUnitV1(
            UUID id,
            @Nullable UUID parentId,
            @Nullable UUID leaderId,
            @Nullable JsonNode leaders,
            @Nullable JsonNode parents,
            JsonNode members) {}

    private static final String PERSON = "com.lead2order.person.";
    private static final String UNIT = "com.lead2order.org-unit.";

    private final Session session;
    private final ReportingLines reportingLines;

    OrganisationFeed(Session session, ReportingLines reportingLines) {
        this.session = session;
        this.reportingLines = reportingLines;
    }

    @Override
    public String name() {
        return "organisation-feed";
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
        reportingLines.redraw();
    }

    private void upsert(PersonV1 person, long version) {
        session.createNativeMutationQuery(
                        """
                        insert into known_person (id, version, active_from, active_to, refs)
                        values (:id, :version, cast(:from as date), cast(:to as date), cast(:refs as jsonb))
                        on conflict (id) do update set version = excluded.version,
                            active_from = excluded.active_from, active_to = excluded.active_to,
                            refs = excluded.refs
                        where excluded.version > known_person.version
                        """)
                .setParameter("id", person.id())
                .setParameter("version", version)
                .setParameter("from", person.activeFrom())
                .setParameter("to", person.activeTo())
                .setParameter("refs", Refs.write(person.externalRefs()))
                .executeUpdate();
    }

    private void upsert(OrgUnitV1 unit, long version) {
        session.createNativeMutationQuery(
                        """
                        insert into known_unit (id, version, parent_id, leader_id, leaders, parents, members)
                        values (:id, :version, cast(:parent as uuid), cast(:leader as uuid),
                                cast(:leaders as jsonb), cast(:parents as jsonb), cast(:members as jsonb))
                        on conflict (id) do update set version = excluded.version,
                            parent_id = excluded.parent_id, leader_id = excluded.leader_id,
                            leaders = excluded.leaders, parents = excluded.parents,
                            members = excluded.members
                        where excluded.version > known_unit.version
                        """)
                .setParameter("id", unit.id())
                .setParameter("version", version)
                .setParameter("parent", unit.parentId())
                .setParameter("leader", unit.leaderId())
                .setParameter("leaders", textOrNull(unit.leaders()))
                .setParameter("parents", textOrNull(unit.parents()))
                .setParameter("members", unit.members().toString())
                .executeUpdate();
    }

    private static @Nullable String textOrNull(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.toString();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from known_person").executeUpdate();
        session.createNativeMutationQuery("delete from known_unit").executeUpdate();
    }
}
