package com.lead2order.kit.visibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.lead2order.kit.identity.KnownPeople;
import com.lead2order.kit.identity.KnownPerson;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The people of the organisation as this service knows them, found by the name in their token. */
@ApplicationScoped
public class People implements KnownPeople {

    /** By the day of the installation's zone, which the database does not know. */
    private static final String ACTIVE =
            """
             (p.active_from is null or p.active_from <= :today)
            and (p.active_to is null or p.active_to > :today)\
            """;

    private final Session session;
    private final Clock clock;

    /** Short-lived, so that changes reach all replicas; unknown names are never cached. */
    private final Cache<String, KnownPerson> byUserName =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofSeconds(2))
                    .build();

    People(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
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
                                where p.user_name = :userName and\
                                """
                                        + ACTIVE
                                        + " order by u.partner_id limit 1",
                                Object[].class)
                        .setParameter("userName", userName)
                        .setParameter("today", LocalDate.now(clock))
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
        return !active(List.of(personId)).isEmpty();
    }

    /** Those of the given people who are there today, in one statement. */
    public Set<UUID> active(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                Scalars.query(
                                session,
                                "select p.id from visibility_person p where p.id = any(cast(:ids as"
                                        + " uuid[])) and "
                                        + ACTIVE,
                                UUID.class)
                        .setParameter("ids", people.toArray(UUID[]::new))
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList());
    }

    /**
     * Ends at once what a person sees for a partner, in the transaction that takes them off; the
     * other services hear of it by the partner's event.
     */
    public void leavesPartner(UUID personId, UUID partnerId) {
        session.createNativeMutationQuery(
                        "delete from visibility_partner_user where person_id = :person and"
                                + " partner_id = :partner")
                .setParameter("person", personId)
                .setParameter("partner", partnerId)
                .executeUpdate();
        forget();
    }

    /** Whether two people are members of one unit today. */
    public boolean areColleagues(UUID one, UUID other) {
        return !Scalars.query(
                        session,
                        """
                        select 1 from visibility_member a join visibility_member b on b.unit_id = a.unit_id
                        where a.person_id = :one and b.person_id = :other
                          and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
                          and b.valid_from <= :today and (b.valid_to is null or b.valid_to > :today)
                        """,
                        Integer.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .isEmpty();
    }

    void forget() {
        byUserName.invalidateAll();
    }
}
