package com.lead2order.forecast.known;

/** By what the lines of orders are told apart. */
public enum PartType {
    ACCOUNT("accounts", "known_account", "accountId"),
    PRODUCT("products", "known_product", "productId"),
    PRODUCT_GROUP("product-groups", "known_product_group", "productGroupId");

    private final String collection;
    private final String table;
    private final String parameter;

    PartType(String collection, String table, String parameter) {
        this.collection = collection;
        this.table = table;
        this.parameter = parameter;
    }

    /** The query parameter that asks for one of them. */
    public String parameter() {
        return parameter;
    }

    /** The collection in the API, which is the scope of external keys. */
    String collection() {
        return collection;
    }

    /** The table of those that are known. */
    String table() {
        return table;
    }
}
