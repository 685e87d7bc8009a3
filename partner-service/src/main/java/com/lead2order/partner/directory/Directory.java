package com.lead2order.partner.directory;

import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Finds records of other services by id or external key. A record may have been created a moment
 * ago and still be on its way; {@link com.lead2order.kit.paging.AwaitsArrival} asks again then.
 */
@RequestScoped
public class Directory {

    private final Session session;
    private final PublishedRefs publishedRefs;
    private final Map<Reference, UUID> accounts = new HashMap<>();
    private final Map<Reference, UUID> people = new HashMap<>();

    Directory(Session session, PublishedRefs publishedRefs) {
        this.session = session;
        this.publishedRefs = publishedRefs;
    }

    /** Looks many accounts and people up at once, for requests that name them one by one. */
    public void lookUp(Collection<Reference> accountsToCome, Collection<Reference> peopleToCome) {
        accounts.putAll(publishedRefs.findAll("known_account", "accounts", accountsToCome));
        people.putAll(publishedRefs.findAll("known_person", "people", peopleToCome));
    }

    /** The account that a reference names; an unknown one is refused at the given pointer. */
    public UUID accountId(Reference reference, String pointer) {
        return required(
                DirectoryRule.ACCOUNT_MUST_BE_KNOWN,
                pointer,
                "reference-unknown",
                find("known_account", "accounts", reference, accounts));
    }

    /** The product that a reference names; an unknown one is refused at the given pointer. */
    public UUID productId(Reference reference, String pointer) {
        return required(
                DirectoryRule.PRODUCT_MUST_BE_KNOWN,
                pointer,
                "reference-unknown",
                find("known_product", "products", reference, Map.of()));
    }

    /** The person that a reference names; an unknown one is refused at the given pointer. */
    public UUID personId(Reference reference, String pointer) {
        return required(
                DirectoryRule.PERSON_MUST_BE_KNOWN,
                pointer,
                "reference-unknown",
                find("known_person", "people", reference, people));
    }

    /** The person who signs in with a name; an unknown one is refused at the given pointer. */
    public UUID personCalled(String userName, String pointer) {
        return required(
                DirectoryRule.PERSON_MUST_BE_KNOWN,
                pointer,
                "reference-unknown",
                Scalars.query(
                                session,
                                "select id from known_person where user_name = :userName",
                                UUID.class)
                        .setParameter("userName", userName)
                        .getResultStream()
                        .findFirst());
    }

    /** The names of those of the given accounts that are known. */
    public Map<UUID, String> accountNames(Collection<UUID> ids) {
        return names("known_account", ids);
    }

    /** The names of those of the given people that are known. */
    public Map<UUID, String> personNames(Collection<UUID> ids) {
        return names("known_person", ids);
    }

    private Map<UUID, String> names(String table, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        for (var row :
                session.createNativeQuery(
                                "select id, name from " + table + " where id = any(:ids)",
                                Object[].class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList()) {
            names.put((UUID) row[0], (String) row[1]);
        }
        return names;
    }

    private Optional<UUID> find(
            String table, String collection, Reference reference, Map<Reference, UUID> lookedUp) {
        var found = lookedUp.get(reference);
        return Optional.ofNullable(
                found != null
                        ? found
                        : publishedRefs
                                .findAll(table, collection, List.of(reference))
                                .get(reference));
    }

    private UUID required(Rule rule, String pointer, String message, Optional<UUID> found) {
        return found.orElseThrow(() -> rule.violatedAt(pointer, message));
    }
}
