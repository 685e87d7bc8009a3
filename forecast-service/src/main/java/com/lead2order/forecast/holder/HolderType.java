package com.lead2order.forecast.holder;

import com.lead2order.kit.reference.Target;

/** The kinds of holders. */
public enum HolderType {
    PERSON("people", "person"),
    UNIT("org-units", "org_unit"),
    TERRITORY("territories", "territory");

    private final String collection;
    private final String table;

    HolderType(String collection, String table) {
        this.collection = collection;
        this.table = table;
    }

    /** The collection in the API, which is the scope of external keys. */
    public String collection() {
        return collection;
    }

    /** What references of this kind name. */
    public Target target() {
        return Target.own(collection, table, HolderRule.REFERENCE_MUST_BE_KNOWN);
    }

    /** The table of the records. */
    String table() {
        return table;
    }
}
