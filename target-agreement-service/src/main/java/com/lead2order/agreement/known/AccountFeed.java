package com.lead2order.agreement.known;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps names, owners and external keys of accounts from the topic {@code accounts}. */
@ApplicationScoped
class AccountFeed implements ReadModel {

    record AccountV1(
            UUID id, String name, @Nullable UUID ownerId, List<ExternalRef> externalRefs) {}

    private final Session session;

    AccountFeed(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "account-feed";
    }

    @Override
    public String topic() {
        return "accounts";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var newest = IncomingEvents.newestPerKey(events);
        Columns.forgetGone(session, "known_account", newest);
        var columns = new Columns();
        for (var event : newest) {
            if (!event.isTombstone()) {
                var account = event.data(AccountV1.class);
                columns.row(event, account.id(), account.name(), account.externalRefs());
                columns.link(account.ownerId());
            }
        }
        columns.bind(
                        session.createNativeMutationQuery(
                                """
                                insert into known_account (id, version, name, owner_id, refs)
                                select id, version, name, link, cast(refs as jsonb)
                                from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:names as text[]),
                                            cast(:links as uuid[]), cast(:refs as text[]))
                                    a(id, version, name, link, refs)
                                order by id
                                on conflict (id) do update set version = excluded.version, name = excluded.name,
                                    owner_id = excluded.owner_id, refs = excluded.refs
                                where excluded.version > known_account.version
                                """))
                .setParameter("links", columns.links())
                .executeUpdate();
    }

    @Override
    public void clear() {
        session.createNativeMutationQuery("delete from known_account").executeUpdate();
    }
}
