package com.lead2order.kit.visibility;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps partners and their users from the topic {@code partners}. */
@ApplicationScoped
class PartnerFeed implements ReadModel {

    record PartnerV1(
            UUID id,
            @Nullable UUID accountId,
            @Nullable UUID channelManagerId,
            List<UUID> userIds) {}

    private final Session session;
    private final People people;

    PartnerFeed(Session session, People people) {
        this.session = session;
        this.people = people;
    }

    @Override
    public String name() {
        return "visibility-partners";
    }

    @Override
    public String topic() {
        return "partners";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        for (var event : events) {
            if (event.isTombstone()) {
                forget(UUID.fromString(event.key()));
            } else {
                upsert(event.data(PartnerV1.class), event.aggregateVersion());
            }
        }
        people.forget();
    }

    private void forget(UUID partner) {
        for (var statement :
                List.of(
                        "delete from visibility_partner where id = :id",
                        "delete from visibility_partner_user where partner_id = :id")) {
            session.createNativeMutationQuery(statement)
                    .setParameter("id", partner)
                    .executeUpdate();
        }
    }

    private void upsert(PartnerV1 partner, long version) {
        var changed =
                session.createNativeMutationQuery(
                                """
                                insert into visibility_partner (id, version, account_id, channel_manager_id)
                                values (:id, :version, cast(:account as uuid), cast(:manager as uuid))
                                on conflict (id) do update set version = excluded.version,
                                    account_id = excluded.account_id,
                                    channel_manager_id = excluded.channel_manager_id
                                where excluded.version > visibility_partner.version
                                """)
                        .setParameter("id", partner.id())
                        .setParameter("version", version)
                        .setParameter("account", partner.accountId())
                        .setParameter("manager", partner.channelManagerId())
                        .executeUpdate();
        if (changed == 0) {
            return;
        }
        session.createNativeMutationQuery(
                        "delete from visibility_partner_user where partner_id = :id")
                .setParameter("id", partner.id())
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        insert into visibility_partner_user (partner_id, person_id)
                        select :id, person_id from unnest(cast(:people as uuid[])) person_id
                        """)
                .setParameter("id", partner.id())
                .setParameter("people", partner.userIds().toArray(UUID[]::new))
                .executeUpdate();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from visibility_partner").executeUpdate();
        session.createNativeMutationQuery("delete from visibility_partner_user").executeUpdate();
    }
}
