package com.lead2order.benchmarks;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.PostgresPart;
import com.lead2order.stack.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A service's database, asked past the service: for yardsticks and for stock. */
final class Database implements AutoCloseable {

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database of(LocalStack stack, Service service) throws SQLException {
        return new Database(
                DriverManager.getConnection(
                        stack.jdbcUrl(service), PostgresPart.USER, PostgresPart.USER));
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows as text. */
    List<String> texts(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }

    long number(String sql, Object... values) throws SQLException {
        return Long.parseLong(texts(sql, values).getFirst());
    }

    /** The columns of a table that can be written, in their order. */
    List<String> columns(String table) throws SQLException {
        return texts(
                """
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                order by ordinal_position
                """,
                table);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
