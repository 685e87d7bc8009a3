package com.lead2order.testing.kept.orders;

class HandsOver {

    record Source(String collection, String table) {}

    static final Source PEOPLE = new Source("people", "person");
}
