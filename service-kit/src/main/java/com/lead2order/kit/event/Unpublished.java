package com.lead2order.kit.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The part of the journal that the relay has not published yet, in the order of its positions.
 *
 * <p>Positions are given out before transactions commit. Where one is missing its transaction may
 * still be running, and nothing behind it is published: an older version would come after a newer
 * one, or never. The gap is passed once all transactions have ended that ran when it was seen. Each
 * has its number before it takes a position, so that the database can tell.
 */
final class Unpublished {

    static final int BATCH = 1000;

    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    // at most a batch of rows, cut off where they get too large together; always at least one
    private static final String NEXT =
            """
            select * from (
                select *,
                    sum(octet_length(payload)) over (
                        order by position rows between unbounded preceding and 1 preceding) as before
                from (select position, event_id, topic, key, type, time, actor, traceparent, version, published,
                          case when published then cast(payload as text) end as payload
                      from journal where position > ? order by position limit %d) next
            ) batch
            where before is null or before < %d
            order by position
            """
                    .formatted(BATCH, BATCH_BYTES);

    private static final String ADVANCE = "update journal_relay set position = ?";

    private static final String OLDEST_RUNNING =
            "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)";
    // a number of its own: pg_snapshot_xmax is one above the last that ended, not the last that
    // began
    private static final String NEXT_TO_START =
            "select cast(cast(pg_current_xact_id() as text) as bigint)";

    private final Connection connection;

    /** The first positions of gaps, and the transaction that none of them can belong to. */
    private final TreeMap<Long, Long> gaps = new TreeMap<>();

    private long reached;
    private boolean isHeldUp;

    /**
     * What a session that holds the lease is to publish.
     *
     * @param reached where the last holder was
     */
    Unpublished(Connection connection, long reached) {
        this.connection = connection;
        this.reached = reached;
    }

    /** What can be published now; it comes again until it is said to be published. */
    List<JournalRow> next() throws SQLException {
        isHeldUp = false;
        // asked first: whatever ended before is seen by the statement that follows
        var ended = gaps.isEmpty() ? 0 : Questions.number(connection, OLDEST_RUNNING);
        var rows = rowsAfter(reached);
        gaps.headMap(reached, true).clear();
        var next = new ArrayList<JournalRow>(rows.size());
        var expected = reached + 1;
        for (var row : rows) {
            if (row.position() > expected && !isOver(expected, ended)) {
                isHeldUp = true;
            }
            if (!isHeldUp) {
                next.add(row);
            }
            expected = row.position() + 1;
        }
        return next;
    }

    /** Whether something is there that has to wait for a transaction. */
    boolean isHeldUp() {
        return isHeldUp;
    }

    /** Whatever is not behind a position has been published. */
    void publishedTo(long position) throws SQLException {
        try (var advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(1, position);
            advance.executeUpdate();
        }
        reached = position;
    }

    private boolean isOver(long gap, long ended) throws SQLException {
        var since = gaps.get(gap);
        if (since == null) {
            gaps.put(gap, Questions.number(connection, NEXT_TO_START));
            return false;
        }
        return ended >= since;
    }

    private List<JournalRow> rowsAfter(long position) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setLong(1, position);
            try (var rows = select.executeQuery()) {
                var next = new ArrayList<JournalRow>();
                while (rows.next()) {
                    next.add(JournalRow.of(rows));
                }
                return next;
            }
        }
    }
}
