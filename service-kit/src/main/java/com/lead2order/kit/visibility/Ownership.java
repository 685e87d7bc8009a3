package com.lead2order.kit.visibility;

import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.rule.RequestRule;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a record, and who may say so. What nobody owns is not everybody's, and nobody takes what
 * is another's: an owner is changed from the owner's side upward, or with a permission such as
 * {@code account:assign}.
 */
@RequestScoped
public class Ownership {

    /** The permission of roles that sell: what they create is theirs. */
    private static final String OWNS_WHAT_IT_CREATES = "record:own";

    private final Caller caller;
    private final People people;
    private final Visibility visibility;
    private final Set<UUID> active = new HashSet<>();

    Ownership(Caller caller, People people, Visibility visibility) {
        this.caller = caller;
        this.people = people;
        this.visibility = visibility;
    }

    /** The owner of a record that is created without one: who creates it, if their role sells. */
    public @Nullable UUID ownerByDefault() {
        return caller.may(OWNS_WHAT_IT_CREATES) ? caller.personIdOrNull() : null;
    }

    /** Looks people up at once whom a request names as owners one by one. */
    public void lookUp(Collection<UUID> owners) {
        active.addAll(people.active(owners));
    }

    /** Whether the person is known and active today. */
    public boolean isActive(UUID personId) {
        if (!active.contains(personId)) {
            lookUp(Set.of(personId));
        }
        return active.contains(personId);
    }

    /**
     * The owner of a new record: the one named, else the default one.
     *
     * @param permission that lets name anybody, such as {@code account:assign}
     * @throws com.lead2order.kit.rule.RuleViolation {@code invalid-values} where nobody active has
     *     the id, {@code permission-missing} where the caller does not see that person
     */
    public @Nullable UUID ofNew(@Nullable UUID named, String permission, String pointer) {
        if (named == null) {
            return ownerByDefault();
        }
        requireActive(named, pointer);
        if (!caller.may(permission) && !visibility.seesPerson(named)) {
            throw notYours(permission, pointer);
        }
        return named;
    }

    /**
     * Refuses a change of the owner that is not the caller's to make. An owner who stays is not
     * asked again, although they may have left.
     *
     * @param permission that lets change any owner, such as {@code account:assign}
     * @throws com.lead2order.kit.rule.RuleViolation as {@link #ofNew}
     */
    public void requireChange(
            @Nullable UUID before, @Nullable UUID after, String permission, String pointer) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (after != null) {
            requireActive(after, pointer);
        }
        if (!caller.may(permission) && !(isOurs(before) && isOurs(after))) {
            throw notYours(permission, pointer);
        }
    }

    /**
     * Refuses what only the owner's side decides, such as who else is in the team.
     *
     * @param permission that lets decide it for any owner, such as {@code opportunity:assign}
     * @throws com.lead2order.kit.rule.RuleViolation {@code permission-missing}
     */
    public void requireSide(@Nullable UUID owner, String permission, String pointer) {
        if (!caller.may(permission) && !isOurs(owner)) {
            throw notYours(permission, pointer);
        }
    }

    private boolean isOurs(@Nullable UUID person) {
        return person != null && visibility.seesPerson(person);
    }

    private void requireActive(UUID person, String pointer) {
        if (!isActive(person)) {
            throw RequestRule.INVALID_VALUES.violatedAt(pointer, "reference-unknown");
        }
    }

    private static RuntimeException notYours(String permission, String pointer) {
        return RequestRule.PERMISSION_MISSING.violatedAt(pointer, "owner-not-yours", permission);
    }
}
