package com.lead2order.kit.visibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The people of the organisation as this service knows them, found by the name in their token. */
@ApplicationScoped
public class People {

    /** A person and, for partner users, the partner they belong to. */
    public record KnownPerson(UUID id, String userName, Optional<UUID> partnerId) {}

    private final Session session;

    /** Short-lived, so that changes reach all replicas; unknown names are never cached. */
    private final Cache<String, KnownPerson> byUserName =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofSeconds(2))
                    .build();

    People(Session session) {
        this.session = session;
    }

    /** The active person who signs in with the given name. */
    public Optional<KnownPerson> byUserName(String userName) {
        var cached = byUserName.getIfPresent(userName);
        if (cached != null) {
            return Optional.of(cached);
        }
        var found =
                session.createNativeQuery(
                                """
                                select p.id, u.partner_id from visibility_person p
                                left join visibility_partner_user u on u.person_id = p.id
                                where p.user_name = :userName
                                  and (p.active_from is null or p.active_from <= current_date)
                                  and (p.active_to is null or p.active_to > current_date)
                                order by u.partner_id limit 1
                                """,
                                Object[].class)
                        .setParameter("userName", userName)
                        .getResultStream()
                        .findFirst()
                        .map(row ->
                                new KnownPerson(
                                        (UUID) row[0],
                                        userName,
                                        Optional.ofNullable((UUID) row[1])));
        found.ifPresent(person -> byUserName.put(userName, person));
        return found;
    }

    /** Whether there is such a person, today. */
    public boolean isActive(UUID personId) {
        return !Scalars.query(
                        session,
                        """
                        select 1 from visibility_person p where p.id = :id
                          and (p.active_from is null or p.active_from <= current_date)
                          and (p.active_to is null or p.active_to > current_date)
                        """,
                        Integer.class)
                .setParameter("id", personId)
                .getResultList()
                .isEmpty();
    }

    void forget() {
        byUserName.invalidateAll();
    }
}
