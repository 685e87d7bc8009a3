package com.lead2order.testing.kept.people;

/** Names its own tables, and hands a condition out. */
public final class People {

    static final String ACTIVE = "select id from person where active";

    /** A constant that the compiler copies into whoever reads it. */
    public static final String OF_A_UNIT =
            "select person_id from person_unit where unit_id = :unit";

    private People() {}

    /** A condition that is only here. */
    public static String inUnit(String person) {
        return person + " in (" + OF_A_UNIT + ")";
    }
}
