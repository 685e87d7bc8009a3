package com.lead2order.opportunity.productgroup;

import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.sql.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tree as a whole: where groups are, and what moves along when one moves. */
@ApplicationScoped
public class ProductTree {

    private static final String PLACES = "places of product groups";

    private final ProductGroups groups;
    private final ExternalRefs externalRefs;
    private final Locks locks;
    private final Journal journal;
    private final Event<GroupsMoved> moved;
    private final Caller caller;
    private final Clock clock;

    ProductTree(
            ProductGroups groups,
            ExternalRefs externalRefs,
            Locks locks,
            Journal journal,
            Event<GroupsMoved> moved,
            Caller caller,
            Clock clock) {
        this.groups = groups;
        this.externalRefs = externalRefs;
        this.locks = locks;
        this.journal = journal;
        this.moved = moved;
        this.caller = caller;
        this.clock = clock;
    }

    /** The groups that references name, with their paths; unknown ones are left out. */
    public Map<Reference, List<UUID>> pathsOf(Collection<Reference> references) {
        var keys = new HashSet<ExternalRef>();
        var ids = new HashSet<UUID>();
        for (var reference : references) {
            if (reference.id() != null) {
                ids.add(reference.id());
            } else {
                keys.add(keyOf(reference));
            }
        }
        var byKey = externalRefs.findAll(ProductGroups.COLLECTION, keys);
        ids.addAll(byKey.values());
        var paths = new HashMap<UUID, List<UUID>>();
        if (!ids.isEmpty()) {
            groups.list("id in ?1", ids).forEach(group -> paths.put(group.id(), group.path()));
        }
        var found = new HashMap<Reference, List<UUID>>();
        for (var reference : references) {
            var id = reference.id() != null ? reference.id() : byKey.get(keyOf(reference));
            var path = id == null ? null : paths.get(id);
            if (path != null) {
                found.put(reference, path);
            }
        }
        return found;
    }

    /** The path of the group that a reference names. */
    public Optional<List<UUID>> pathOf(Reference reference) {
        return Optional.ofNullable(pathsOf(List.of(reference)).get(reference));
    }

    static ExternalRef keyOf(Reference reference) {
        return new ExternalRef(
                Objects.requireNonNullElse(reference.system(), ""),
                Objects.requireNonNullElse(reference.key(), ""));
    }

    /**
     * The path under which a group would lie.
     *
     * @throws com.lead2order.kit.rule.RuleViolation where the parent is unknown, the group itself,
     *     or one below it
     */
    List<UUID> parentPath(UUID groupId, @Nullable Reference parent, String pointer) {
        lockOutOtherMoves();
        if (parent == null) {
            return List.of();
        }
        var path =
                pathOf(parent)
                        .orElseThrow(() ->
                                ProductGroupRule.PARENT_MUST_BE_ABOVE.violatedAt(
                                        pointer, "product-group-unknown"));
        if (path.contains(groupId)) {
            throw ProductGroupRule.PARENT_MUST_BE_ABOVE.violatedAt(pointer, "lies-below");
        }
        return path;
    }

    /**
     * No group moves until the transaction ends: two moves at once could close a circle that
     * neither of them sees, and a product would miss the move of its group.
     */
    void lockOutOtherMoves() {
        locks.exclusive(PLACES);
    }

    /** Groups stay where they are until the transaction ends, for those who note their paths. */
    public void keepInPlace() {
        locks.shared(PLACES);
    }

    /** Lets everything below a group that has a new place follow it, products included. */
    void followers(ProductGroup group) {
        groups.flush();
        var below = groups.below(group.id());
        var now = clock.instant();
        var by = caller.personIdOrNull();
        var followed = new ArrayList<ProductGroupEvent.Changed>();
        for (var follower : below) {
            followed.add(follower.follow(group.id(), group.path(), by, now));
        }
        groups.flush();
        var messages = new ArrayList<OutgoingEvent>();
        var paths = new HashMap<UUID, List<UUID>>();
        paths.put(group.id(), group.path());
        for (int i = 0; i < below.size(); i++) {
            messages.add(ProductGroupContract.messageFor(followed.get(i), below.get(i)));
            paths.put(below.get(i).id(), below.get(i).path());
        }
        journal.recordAll(messages);
        moved.fire(new GroupsMoved(paths));
    }
}
