package com.lead2order.kit.visibility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the visibility policy finds its way in the rows of a feature. Each part is an SQL expression
 * over the feature's own query; null where rows have no such thing.
 *
 * @param owner expression for the owner's person id
 * @param team condition that holds where person {@code :viewer} is in the team or split
 * @param territory expression for an array of territory ids
 * @param partner expression for an array of partner ids
 * @param unowned rows of nobody and the permission that shows them
 * @param parents rows that are seen by whoever sees one of these
 */
public record Rows(
        @Nullable String owner,
        @Nullable String team,
        @Nullable String territory,
        @Nullable String partner,
        @Nullable Unowned unowned,
        List<Parent> parents) {

    /** A condition on rows that nobody owns, and the permission that shows them. */
    record Unowned(String condition, String permission) {}

    /** Other rows, as {@code e}, and the expression for the array of their ids in our rows. */
    record Parent(String ids, String table, Rows rows) {}

    public Rows {
        parents = List.copyOf(parents);
    }

    private static final Rows NONE = new Rows(null, null, null, null, null, List.of());

    /** Rows that belong to one person. */
    public static Rows ownedBy(String ownerExpression) {
        return new Rows(ownerExpression, null, null, null, null, List.of());
    }

    /** Rows that belong to partners and to no person. */
    public static Rows ofPartners(String arrayExpression) {
        return NONE.orPartners(arrayExpression);
    }

    /** Rows that lie in territories and belong to no person. */
    public static Rows ofTerritories(String arrayExpression) {
        return NONE.orTerritories(arrayExpression);
    }

    public Rows orTeam(String condition) {
        return new Rows(owner, condition, territory, partner, unowned, parents);
    }

    public Rows orTerritories(String arrayExpression) {
        return new Rows(owner, team, arrayExpression, partner, unowned, parents);
    }

    public Rows orPartners(String arrayExpression) {
        return new Rows(owner, team, territory, arrayExpression, unowned, parents);
    }

    /** Rows without an owner are seen with the permission; without it nobody's rows stay hidden. */
    public Rows unownedFor(String permission) {
        return unownedFor(permission, owner + " is null");
    }

    /** As {@link #unownedFor(String)}, where a condition says which rows are nobody's. */
    public Rows unownedFor(String permission, String condition) {
        return new Rows(
                owner, team, territory, partner, new Unowned(condition, permission), parents);
    }

    /**
     * Rows are seen, too, by whoever sees one of the rows they belong to, as a contact is seen by
     * whoever sees one of its accounts.
     *
     * @param arrayExpression for the ids of those rows
     * @param table of those rows
     * @param rows of that table, as {@code e}
     */
    public Rows seenWith(String arrayExpression, String table, Rows rows) {
        var more = new ArrayList<>(parents);
        more.add(new Parent(arrayExpression, table, rows));
        return new Rows(owner, team, territory, partner, unowned, more);
    }
}
