package com.lead2order.testing.kept.orders;

class Joins {

    String sql(String columns) {
        return "select "
                + columns
                + """
                 from placed_order o, line l, person p
                where p.id = o.seller\
                """;
    }
}
