package com.lead2order.kit.sql;

import org.hibernate.query.Query;
import org.hibernate.query.QueryProducer;

/** Native queries whose rows are single values. */
public final class Scalars {

    private Scalars() {}

    /**
     * A query that answers the first column of each row.
     *
     * <p>It does not name the class to Hibernate: up to version 7.1 the plan of a query with the
     * class of a single value is stored at each execution and never found again, until thousands of
     * equal plans have to be passed at each look-up.
     *
     * @param type what the driver makes of the column: {@code Long} of a {@code bigint}, {@code
     *     UUID} of a {@code uuid}
     */
    public static <T> Query<T> query(QueryProducer session, String sql, Class<T> type) {
        return session.createNativeQuery(sql, Object.class)
                .setTupleTransformer((row, _) -> type.cast(row[0]));
    }
}
