package com.lead2order.kit.visibility;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.ReadModel;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps territories and their owners over time from the topic {@code territories}. */
@ApplicationScoped
class TerritoryFeed implements ReadModel {

    record OwnerV1(UUID personId, LocalDate from, @Nullable LocalDate to) {}

    record ParentV1(UUID territoryId, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Where the parents over time are missing, that of today holds always. */
    record TerritoryV1(
            UUID id,
            @Nullable UUID parentId,
            @Nullable List<ParentV1> parents,
            List<OwnerV1> owners) {

        List<ParentV1> parentsOverTime() {
            if (parents != null) {
                return parents;
            }
            return parentId == null ? List.of() : List.of(new ParentV1(parentId, null, null));
        }
    }

    private final Session session;
    private final DatedTrees trees;

    TerritoryFeed(Session session, DatedTrees trees) {
        this.session = session;
        this.trees = trees;
    }

    @Override
    public String name() {
        return "visibility-territories";
    }

    @Override
    public String topic() {
        return "territories";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        lockOut();
        var changed = false;
        for (var event : events) {
            if (event.isTombstone()) {
                changed |= forget(UUID.fromString(event.key()));
            } else {
                changed |= upsert(event.data(TerritoryV1.class), event.aggregateVersion());
            }
        }
        if (changed) {
            trees.territoriesChanged();
        }
    }

    private boolean forget(UUID territory) {
        for (var statement :
                List.of(
                        "delete from visibility_territory where id = :id",
                        "delete from visibility_territory_member where territory_id = :id")) {
            session.createNativeMutationQuery(statement)
                    .setParameter("id", territory)
                    .executeUpdate();
        }
        return true;
    }

    /** Another replica may apply another partition at this moment; the closure is one whole. */
    private void lockOut() {
        Scalars.query(
                        session,
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('visibility',"
                                + " 3))) l",
                        Integer.class)
                .getSingleResult();
    }

    private boolean upsert(TerritoryV1 territory, long version) {
        var changed =
                session.createNativeMutationQuery(
                                """
                                insert into visibility_territory (id, version, parent_id)
                                values (:id, :version, cast(:parent as uuid))
                                on conflict (id) do update set version = excluded.version,
                                    parent_id = excluded.parent_id
                                where excluded.version > visibility_territory.version
                                """)
                        .setParameter("id", territory.id())
                        .setParameter("version", version)
                        .setParameter("parent", territory.parentId())
                        .executeUpdate();
        if (changed == 0) {
            return false;
        }
        session.createNativeMutationQuery(
                        "delete from visibility_territory_member where territory_id = :id")
                .setParameter("id", territory.id())
                .executeUpdate();
        for (var owner : territory.owners()) {
            keep("member", "person_id", territory.id(), owner.personId(), owner.from(), owner.to());
        }
        session.createNativeMutationQuery(
                        "delete from visibility_territory_parent where territory_id = :id")
                .setParameter("id", territory.id())
                .executeUpdate();
        for (var parent : territory.parentsOverTime()) {
            keep(
                    "parent",
                    "parent_id",
                    territory.id(),
                    parent.territoryId(),
                    parent.from(),
                    parent.to());
        }
        return true;
    }

    private void keep(
            String table,
            String column,
            UUID territory,
            UUID other,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        session.createNativeMutationQuery(
                        """
                        insert into visibility_territory_%s (territory_id, %s, valid_from, valid_to)
                        values (:territory, :other, cast(:from as date), cast(:to as date))
                        """
                                .formatted(table, column))
                .setParameter("territory", territory)
                .setParameter("other", other)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from visibility_territory").executeUpdate();
        session.createNativeMutationQuery("delete from visibility_territory_member")
                .executeUpdate();
        trees.territoriesChanged();
    }
}
