package com.lead2order.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor sends the next page; absent on the last one
 * @param total number of all visible rows that match, only where {@code count=true} asked for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<V>(List<V> items, @Nullable String nextCursor, @Nullable Long total) {}
