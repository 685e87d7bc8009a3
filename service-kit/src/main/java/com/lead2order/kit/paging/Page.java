package com.lead2order.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor sends the next page; absent on the last one
 * @param total number of all visible rows that match, only where {@code count=true} asked for it;
 *     counting ends at {@code lead2order.lists.count-at-most}
 * @param totalIsAtLeast true where there are more rows than {@code total}, absent else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<V>(
        List<V> items,
        @Nullable String nextCursor,
        @Nullable Long total,
        @Nullable Boolean totalIsAtLeast) {

    /** The page without a total. */
    Page(List<V> items, @Nullable String nextCursor) {
        this(items, nextCursor, null, null);
    }

    /** As this one, with the number of rows that were found where counting went on to one more. */
    Page<V> counted(long found, long atMost) {
        return new Page<>(items, nextCursor, Math.min(found, atMost), found > atMost ? true : null);
    }
}
