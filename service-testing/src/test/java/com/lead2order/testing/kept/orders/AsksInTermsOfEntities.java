package com.lead2order.testing.kept.orders;

class AsksInTermsOfEntities {

    static final String HOW_MANY = "select count(*) from Person p";
}
