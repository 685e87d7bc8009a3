package com.lead2order.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.json.PlainValues;
import com.lead2order.kit.rule.NotReadable;
import com.lead2order.kit.rule.RequestRule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ends: the order it was read in and the sort values of its last row, which may hold
 * any character. Opaque to callers, and checked like everything that comes from them.
 */
record Cursor(String sort, List<String> values) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 8_000;
    private static final Pattern TIMESTAMP =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})"
                            + " (\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?)[+-]\\d{2}(:\\d{2}){0,2}");
    private static final Pattern NUMERIC = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern BIGINT = Pattern.compile("-?\\d{1,18}");

    /**
     * The values of a cursor that this list has given out; none without a cursor.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code invalid-cursor}
     */
    static List<String> valuesOf(@Nullable String text, String sort, List<ListRequest.Sort> sorts) {
        if (text == null) {
            return List.of();
        }
        var cursor = read(text);
        if (cursor == null || !cursor.sort.equals(sort) || cursor.values.size() != sorts.size()) {
            throw RequestRule.INVALID_CURSOR.violated();
        }
        for (int i = 0; i < sorts.size(); i++) {
            if (!isOf(sorts.get(i).type(), cursor.values.get(i))) {
                throw RequestRule.INVALID_CURSOR.violated();
            }
        }
        return cursor.values;
    }

    String text() {
        var parts = new ArrayList<String>();
        parts.add(sort);
        parts.addAll(values);
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Cursor read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            var parts = JSON.readValue(Base64.getUrlDecoder().decode(text), String[].class);
            return parts == null || parts.length == 0
                    ? null
                    : new Cursor(parts[0], List.of(parts).subList(1, parts.length));
        } catch (IOException | IllegalArgumentException | NullPointerException unreadable) {
            return null;
        }
    }

    /** Whether PostgreSQL can read the text as a value of the type. */
    private static boolean isOf(String type, String value) {
        try {
            return switch (type) {
                case "text" -> !PlainValues.text(value).isEmpty() || value.isEmpty();
                case "uuid" -> PlainValues.uuid(value).version() >= 0;
                case "date" -> value.length() == 10 && LocalDate.parse(value).getYear() > 0;
                case "timestamptz" -> isTimestamp(value);
                case "numeric" -> NUMERIC.matcher(value).matches();
                case "bigint", "integer" -> BIGINT.matcher(value).matches();
                default -> false;
            };
        } catch (NotReadable | DateTimeException notOfTheType) {
            return false;
        }
    }

    private static boolean isTimestamp(String value) {
        var parts = TIMESTAMP.matcher(value);
        return parts.matches()
                && LocalDateTime.parse(parts.group(1) + "T" + parts.group(2)).getYear() > 0;
    }
}
