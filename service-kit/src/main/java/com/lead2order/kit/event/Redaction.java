package com.lead2order.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.hibernate.Session;

/** Blanks personal data in the journal; that something was changed, when and by whom stays. */
@ApplicationScoped
public class Redaction {

    private final Session session;

    Redaction(Session session) {
        this.session = session;
    }

    /**
     * Makes members of the states of a record null, in all its entries.
     *
     * @return in how many entries
     */
    @Transactional
    public int blank(String collection, String record, Collection<String> members) {
        return session.createNativeMutationQuery(
                        """
                        update journal j set
                            payload = (select json_object_agg(m.key, case when m.key <> all(cast(:members as text[])) then m.value end)
                                from json_each(j.payload) m),
                            audited = case when j.audited is not null then
                                (select json_object_agg(m.key, case when m.key <> all(cast(:members as text[])) then m.value end)
                                    from json_each(j.audited) m) end
                        where j.key = :record and j.topic = :collection and j.payload is not null
                          and exists (select from json_each(j.payload) m
                              where m.key = any(cast(:members as text[])) and json_typeof(m.value) <> 'null')
                        """)
                .setParameter("members", members.toArray(String[]::new))
                .setParameter("record", record)
                .setParameter("collection", collection)
                .executeUpdate();
    }
}
