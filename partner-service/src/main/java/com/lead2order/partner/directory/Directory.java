package com.lead2order.partner.directory;

import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.reference.Target;
import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Finds records of other services by id or external key. A record may have been created a moment
 * ago and still be on its way; {@link com.lead2order.kit.paging.AwaitsArrival} asks again then.
 */
@RequestScoped
public class Directory {

    private static final String REFERENCE_UNKNOWN = "reference-unknown";

    /** Accounts, as references name them. */
    public static final Target ACCOUNTS =
            Target.known("accounts", "known_account", DirectoryRule.ACCOUNT_MUST_BE_KNOWN);

    /** People, as references name them. */
    public static final Target PEOPLE =
            Target.known("people", "known_person", DirectoryRule.PERSON_MUST_BE_KNOWN);

    private final Session session;
    private final PublishedRefs publishedRefs;
    private final ReferenceSight sight;
    private final Map<Reference, UUID> accounts = new HashMap<>();
    private final Map<Reference, UUID> people = new HashMap<>();

    Directory(Session session, PublishedRefs publishedRefs, ReferenceSight sight) {
        this.session = session;
        this.publishedRefs = publishedRefs;
        this.sight = sight;
    }

    /** Notes records that an upsert has found, those that the caller does not see left out. */
    public void known(Target target, Collection<UUID> ids) {
        if (target.equals(ACCOUNTS)) {
            sight.accounts(Set.copyOf(ids)).forEach(id -> accounts.put(Reference.to(id), id));
        } else {
            ids.forEach(id -> people.put(Reference.to(id), id));
            sight.lookUpPeople(ids);
        }
    }

    /**
     * The account that a reference names; one that is unknown or that the caller does not see is
     * refused at the given pointer.
     */
    public UUID accountId(Reference reference, String pointer) {
        return required(
                DirectoryRule.ACCOUNT_MUST_BE_KNOWN,
                pointer,
                REFERENCE_UNKNOWN,
                find("known_account", "accounts", reference, accounts)
                        .filter(id ->
                                accounts.containsKey(reference)
                                        || sight.accounts(Set.of(id)).contains(id)));
    }

    /** Those of the accounts that the caller sees. */
    public Set<UUID> visibleAccounts(Collection<UUID> ids) {
        return sight.accounts(ids);
    }

    /** The account that a reference names, whether or not the caller sees it. */
    public Optional<UUID> anyAccount(Reference reference) {
        return find("known_account", "accounts", reference, Map.of());
    }

    /** Refuses a contact that is unknown or that the caller does not see. */
    public void requireContact(UUID id, String pointer) {
        var _ =
                required(
                        DirectoryRule.CONTACT_MUST_BE_KNOWN,
                        pointer,
                        REFERENCE_UNKNOWN,
                        Optional.of(id).filter(sight::ofContact));
    }

    /** The product that a reference names; one that is unknown or not sold any more is refused. */
    public UUID productId(Reference reference, String pointer) {
        return required(
                DirectoryRule.PRODUCT_MUST_BE_KNOWN,
                pointer,
                REFERENCE_UNKNOWN,
                find("known_product", "products", reference, Map.of()).filter(sight::isSold));
    }

    /** The person that a reference names; one that is unknown or has left is refused. */
    public UUID personId(Reference reference, String pointer) {
        return required(
                DirectoryRule.PERSON_MUST_BE_KNOWN,
                pointer,
                REFERENCE_UNKNOWN,
                find("known_person", "people", reference, people).filter(sight::isActive));
    }

    /** The person who signs in with a name; an unknown one is refused at the given pointer. */
    public UUID personCalled(String userName, String pointer) {
        return required(
                DirectoryRule.PERSON_MUST_BE_KNOWN,
                pointer,
                REFERENCE_UNKNOWN,
                Scalars.query(
                                session,
                                "select id from known_person where user_name = :userName",
                                UUID.class)
                        .setParameter("userName", userName)
                        .getResultStream()
                        .filter(sight::isActive)
                        .findFirst());
    }

    /**
     * The names of those of the given accounts that the caller may be told: our people those that
     * they see, partners those of the records that are shown to them as theirs.
     */
    public Map<UUID, String> accountNames(Collection<UUID> ids) {
        return names("known_account", sight.accountsToName(ids));
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

    /** The answer to an account that is not there for the caller. */
    public RuntimeException unknownAccount(String pointer) {
        return DirectoryRule.ACCOUNT_MUST_BE_KNOWN.violatedAt(pointer, REFERENCE_UNKNOWN);
    }

    /** The answer to a person who is not there. */
    public RuntimeException unknownPerson(String pointer) {
        return DirectoryRule.PERSON_MUST_BE_KNOWN.violatedAt(pointer, REFERENCE_UNKNOWN);
    }

    /** The answer to a contact that is not there for the caller. */
    public RuntimeException unknownContact(String pointer) {
        return DirectoryRule.CONTACT_MUST_BE_KNOWN.violatedAt(pointer, REFERENCE_UNKNOWN);
    }

    private UUID required(Rule rule, String pointer, String message, Optional<UUID> found) {
        return found.orElseThrow(() -> rule.violatedAt(pointer, message));
    }
}
