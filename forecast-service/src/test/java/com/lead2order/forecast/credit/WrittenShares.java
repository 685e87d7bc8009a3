package com.lead2order.forecast.credit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shares of orders as somebody decided them, booked at once. */
public record WrittenShares(
        @Nullable Integer line, String holderType, UUID holder, String kind, String ratio) {

    /** A person's part of the revenue. */
    public static WrittenShares person(UUID person, String ratio) {
        return new WrittenShares(null, "PERSON", person, "REVENUE", ratio);
    }

    /** What a person is credited with beside the revenue. */
    public static WrittenShares overlay(UUID person, String ratio) {
        return new WrittenShares(null, "PERSON", person, "OVERLAY", ratio);
    }

    /** A territory's part of the revenue. */
    public static WrittenShares territory(UUID territory, String ratio) {
        return new WrittenShares(null, "TERRITORY", territory, "REVENUE", ratio);
    }

    /** The same of one line alone. */
    public WrittenShares ofLine(int number) {
        return new WrittenShares(number, holderType, holder, kind, ratio);
    }

    /** Shares an order out anew. */
    public static void share(BookedOrders order, WrittenShares... shares) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    write(order.id(), shares);
                    Arc.container().instance(Actuals.class).get().book(new UUID[] {order.id()});
                });
    }

    private static void write(UUID order, WrittenShares... shares) {
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var delete =
                        connection.prepareStatement(
                                "delete from order_credit_share where order_id = ?");
                var insert =
                        connection.prepareStatement(
                                """
                                insert into order_credit_share (order_id, line_no, holder_type, holder_id, kind, ratio, as_of)
                                select id, ?, ?, ?, ?, ?, order_date from order_credit where id = ?
                                """)) {
            delete.setObject(1, order);
            delete.executeUpdate();
            for (var share : shares) {
                insert.setObject(1, share.line(), Types.INTEGER);
                insert.setString(2, share.holderType());
                insert.setObject(3, share.holder());
                insert.setString(4, share.kind());
                insert.setBigDecimal(5, new BigDecimal(share.ratio()));
                insert.setObject(6, order);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The shares of an order, each as a line of text. */
    public static List<String> of(BookedOrders order) {
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement(
                                """
                                select concat_ws(' ', line_no, holder_type, holder_id, kind, trim_scale(ratio), as_of)
                                from order_credit_share where order_id = ? order by holder_type, holder_id
                                """)) {
            query.setObject(1, order.id());
            var shares = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    shares.add(rows.getString(1));
                }
            }
            return shares;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
