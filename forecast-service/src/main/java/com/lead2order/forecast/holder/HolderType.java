package com.lead2order.forecast.holder;

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

    /** The table of the records. */
    String table() {
        return table;
    }
}
