package com.lead2order.kit.visibility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the visibility policy finds its way in the rows of a feature: for each reason to see a row,
 * SQL conditions over the feature's own query. A condition is of use to a long list only where an
 * index answers it by itself: compare columns with {@link #OWNERS} and the like, and not an
 * expression that is worked out for each row.
 *
 * @param owned each holds for rows of the people {@link #OWNERS}
 * @param team each holds where person {@code :viewer} is in the team or split
 * @param territory holds for rows in the territories {@link #TERRITORIES}
 * @param partner rows of partners
 * @param unowned rows of nobody and the permission that shows them
 * @param parents rows that are seen by whoever sees one of these
 */
public record Rows(
        List<String> owned,
        List<String> team,
        @Nullable String territory,
        @Nullable OfPartners partner,
        @Nullable Unowned unowned,
        List<Parent> parents) {

    /** In a condition on owners: compares with the people whose rows the caller sees. */
    public static final String OWNERS = "= any(:owners)";

    /** In a condition on territories: the array of those whose rows the caller sees. */
    public static final String TERRITORIES = ":territories";

    /** In a condition on partners: the partner that the caller is a user of. */
    public static final String PARTNER = "cast(:viewerPartner as uuid)";

    /** Rows of the partner {@link #PARTNER}, and rows of any partner. */
    record OfPartners(String own, String any) {}

    /** A condition on rows that nobody owns, and the permission that shows them. */
    record Unowned(String condition, String permission) {}

    /** Other rows, as {@code e}, and the expression for the array of their ids in our rows. */
    record Parent(String ids, String table, Rows rows) {}

    public Rows {
        owned = List.copyOf(owned);
        team = List.copyOf(team);
        parents = List.copyOf(parents);
    }

    private static final Rows NONE = new Rows(List.of(), List.of(), null, null, null, List.of());

    /** Rows that belong to one person. */
    public static Rows ownedBy(String ownerColumn) {
        return ownedWhere(ownerColumn + " " + OWNERS);
    }

    /** Rows that belong to one person, which each of the conditions finds in a way of its own. */
    public static Rows ownedWhere(String... conditions) {
        return new Rows(List.of(conditions), List.of(), null, null, null, List.of());
    }

    /** Rows that belong to one partner each and to no person. */
    public static Rows ofPartner(String column) {
        return NONE.orPartner(column);
    }

    /** Rows that belong to partners and to no person. */
    public static Rows ofPartners(String arrayColumn) {
        return NONE.orPartners(arrayColumn);
    }

    /** Rows that lie in one territory each and belong to no person. */
    public static Rows ofTerritory(String column) {
        return NONE.orTerritory(column);
    }

    public Rows orTeam(String... conditions) {
        return new Rows(owned, List.of(conditions), territory, partner, unowned, parents);
    }

    /** Rows that lie in one territory each, too. */
    public Rows orTerritory(String column) {
        return orTerritoriesWhere(column + " = any(" + TERRITORIES + ")");
    }

    /** Rows for which the condition on {@link #TERRITORIES} holds, too. */
    public Rows orTerritoriesWhere(String condition) {
        return new Rows(owned, team, condition, partner, unowned, parents);
    }

    /** Rows that belong to one partner each, too. */
    public Rows orPartner(String column) {
        return orPartnersWhere(column + " = " + PARTNER, column + " is not null");
    }

    /** Rows that belong to partners, too. */
    public Rows orPartners(String arrayColumn) {
        return orPartnersWhere(
                arrayColumn + " @> array[" + PARTNER + "]", "cardinality(" + arrayColumn + ") > 0");
    }

    /**
     * Rows of partners, too, which two conditions find.
     *
     * @param own holds for rows of {@link #PARTNER}
     * @param any holds for rows of any partner
     */
    public Rows orPartnersWhere(String own, String any) {
        return new Rows(owned, team, territory, new OfPartners(own, any), unowned, parents);
    }

    /** Rows without an owner are seen with the permission; without it nobody's rows stay hidden. */
    public Rows unownedFor(String permission, String condition) {
        return new Rows(
                owned, team, territory, partner, new Unowned(condition, permission), parents);
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
        return new Rows(owned, team, territory, partner, unowned, more);
    }
}
