package com.lead2order.kit.visibility;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps territories and their owners over time from the topic {@code territories}. */
@ApplicationScoped
class TerritoryFeed implements EventConsumer {

    record OwnerV1(UUID personId, LocalDate from, @Nullable LocalDate to) {}

    record TerritoryV1(UUID id, @Nullable UUID parentId, List<OwnerV1> owners) {}

    private final Session session;

    TerritoryFeed(Session session) {
        this.session = session;
    }

    @Override
    public String topic() {
        return "territories";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        for (var event : events) {
            if (event.isTombstone()) {
                forget(UUID.fromString(event.key()));
            } else {
                upsert(event.data(TerritoryV1.class), event.aggregateVersion());
            }
        }
    }

    private void forget(UUID territory) {
        for (var statement :
                List.of(
                        "delete from visibility_territory where id = :id",
                        "delete from visibility_territory_member where territory_id = :id")) {
            session.createNativeMutationQuery(statement)
                    .setParameter("id", territory)
                    .executeUpdate();
        }
    }

    private void upsert(TerritoryV1 territory, long version) {
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
            return;
        }
        session.createNativeMutationQuery(
                        "delete from visibility_territory_member where territory_id = :id")
                .setParameter("id", territory.id())
                .executeUpdate();
        for (var owner : territory.owners()) {
            session.createNativeMutationQuery(
                            """
                            insert into visibility_territory_member (territory_id, person_id, valid_from, valid_to)
                            values (:territory, :person, :from, cast(:to as date))
                            """)
                    .setParameter("territory", territory.id())
                    .setParameter("person", owner.personId())
                    .setParameter("from", owner.from())
                    .setParameter("to", owner.to())
                    .executeUpdate();
        }
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from visibility_territory").executeUpdate();
        session.createNativeMutationQuery("delete from visibility_territory_member")
                .executeUpdate();
    }
}
