package com.lead2order.testing.kept.orders;

class Deletes {

    private static final class Statements {

        static String people() {
            return "delete\nfrom only person where id = :id";
        }
    }

    String sql() {
        return Statements.people();
    }
}
