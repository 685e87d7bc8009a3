package com.lead2order.kit.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list of entity tags, as {@code If-Match} and {@code If-None-Match} carry it (RFC 9110, 8.8.3).
 *
 * @param any whether the list is {@code *}
 */
record EntityTags(boolean any, List<String> tags) {

    private static final String WEAK = "W/";
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"";
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern LIST =
            Pattern.compile("[ \\t,]*" + TAG + "(?:[ \\t]*,[ \\t,]*" + TAG + ")*[ \\t,]*");

    /** The tags of a header; nothing where it is not written as such. */
    static Optional<EntityTags> of(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(new EntityTags(true, List.of()));
        }
        if (!LIST.matcher(header).matches()) {
            return Optional.empty();
        }
        var tags = new ArrayList<String>();
        var each = ONE.matcher(header);
        while (each.find()) {
            tags.add(each.group());
        }
        return Optional.of(new EntityTags(false, List.copyOf(tags)));
    }

    /** Whether one of them is exactly the given tag; weak ones never are. */
    boolean matchStrongly(String tag) {
        return any || (!tag.startsWith(WEAK) && tags.contains(tag));
    }

    /** Whether one of them is the given tag, weak or not. */
    boolean matchWeakly(String tag) {
        return any || tags.stream().map(EntityTags::opaque).anyMatch(opaque(tag)::equals);
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
