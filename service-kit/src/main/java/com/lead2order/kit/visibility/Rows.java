package com.lead2order.kit.visibility;

import org.jspecify.annotations.Nullable;

/**
 * How the visibility policy finds its way in the rows of a feature. Each part is an SQL expression
 * over the feature's own query; null where rows have no such thing.
 *
 * @param owner expression for the owner's person id
 * @param team condition that holds where person {@code :viewer} is in the team or split
 * @param territory expression for an array of territory ids
 * @param partner expression for an array of partner ids
 */
public record Rows(
        @Nullable String owner,
        @Nullable String team,
        @Nullable String territory,
        @Nullable String partner) {

    /** Rows that belong to one person. */
    public static Rows ownedBy(String ownerExpression) {
        return new Rows(ownerExpression, null, null, null);
    }

    public Rows orTeam(String condition) {
        return new Rows(owner, condition, territory, partner);
    }

    public Rows orTerritories(String arrayExpression) {
        return new Rows(owner, team, arrayExpression, partner);
    }

    public Rows orPartners(String arrayExpression) {
        return new Rows(owner, team, territory, arrayExpression);
    }
}
