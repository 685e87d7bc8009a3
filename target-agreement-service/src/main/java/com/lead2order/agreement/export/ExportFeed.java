package com.lead2order.agreement.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the feed.
 *
 * @param nextCursor what to send as {@code since} next time; null only where nothing was ever there
 * @param more whether there is more to fetch at once
 */
public record ExportFeed(List<ExportView> items, @Nullable String nextCursor, boolean more) {}
