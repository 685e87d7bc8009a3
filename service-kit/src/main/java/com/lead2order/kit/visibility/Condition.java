package com.lead2order.kit.visibility;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Map;

/**
 * A piece of a {@code where} clause with its named parameters.
 *
 * @param sql never empty; {@code true} where nothing is restricted
 */
public record Condition(String sql, Map<String, Object> parameters) {

    /** A condition without parameters. */
    public static Condition of(String sql) {
        return new Condition(sql, Map.of());
    }

    /** Both conditions. */
    public Condition and(Condition other) {
        var all = new HashMap<>(parameters);
        all.putAll(other.parameters);
        return new Condition("(" + sql + ") and (" + other.sql + ")", all);
    }

    /** Sets this condition's parameters. */
    public <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
