package com.lead2order.kit.reference;

import com.lead2order.kit.rule.Rule;

/**
 * A kind of record that others may name.
 *
 * @param table its records here, own ones or those known from another service
 * @param own whether this service gives out the external keys itself
 * @param unknown the rule that a reference to nothing breaks
 */
public record Target(String collection, String table, boolean own, Rule unknown) {

    /** Records of this service. */
    public static Target own(String collection, String table, Rule unknown) {
        return new Target(collection, table, true, unknown);
    }

    /** Records of another service. */
    public static Target known(String collection, String table, Rule unknown) {
        return new Target(collection, table, false, unknown);
    }

    /** People, as every service knows them. */
    public static Target people(Rule unknown) {
        return known("people", "visibility_person", unknown);
    }

    String refTable() {
        return own ? "external_ref" : "known_ref";
    }
}
