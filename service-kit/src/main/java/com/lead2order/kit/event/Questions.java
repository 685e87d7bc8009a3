package com.lead2order.kit.event;

import java.sql.Connection;
import java.sql.SQLException;

/** What is asked of a database session in one value. */
final class Questions {

    private Questions() {}

    /** Whether the first column of the first row is true. */
    static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The first column of the first row. */
    static long number(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            if (!row.next()) {
                throw new IllegalStateException("No answer to " + question);
            }
            return row.getLong(1);
        }
    }
}
