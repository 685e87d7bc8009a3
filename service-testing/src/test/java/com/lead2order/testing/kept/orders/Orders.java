package com.lead2order.testing.kept.orders;

import com.lead2order.testing.kept.people.People;

/** Asks the owner, and speaks of a person and of a line where no table is meant. */
class Orders {

    String ofUnit(String columns) {
        return "select "
                + columns
                + " from placed_order o, line l where "
                + People.inUnit("o.seller");
    }

    String pointer(boolean first) {
        return first ? "person" : "the line of a person, from the person who sold it";
    }
}
