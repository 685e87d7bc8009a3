package com.lead2order.kit.paging;

import com.lead2order.kit.json.StorableText;
import com.lead2order.kit.rule.NotReadable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a query parameter does to a list.
 *
 * @param sql condition with the placeholder {@code :value}; rows are alias {@code e}
 * @param parser reads the parameter's text; throws {@link NotReadable} where it is not what is
 *     expected
 */
public record Filter(String sql, Function<String, Object> parser) {

    /** Rows whose column has one of the given constants, separated by commas. */
    public static <T extends Enum<T>> Filter oneOf(String column, Class<T> constants) {
        return new Filter(
                column + " = any(cast(:value as text[]))",
                text ->
                        Arrays.stream(text.split(",", -1))
                                .map(name -> constant(constants, name).name())
                                .toArray(String[]::new));
    }

    private static <T extends Enum<T>> T constant(Class<T> constants, String name) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new NotReadable("unknown-value", List.of(constants.getEnumConstants())));
    }

    /** Rows whose column has one of the given ids, separated by commas. */
    public static Filter id(String column) {
        return new Filter(column + " = any(cast(:value as uuid[]))", Filter::ids);
    }

    /** Rows whose array column contains the given id. */
    public static Filter idIn(String arrayColumn) {
        return new Filter(arrayColumn + " @> array[cast(:value as uuid)]", Filter::uuid);
    }

    /** A condition of the feature's own on one id, {@code :value}. */
    public static Filter idWhere(String sql) {
        return new Filter(sql, Filter::uuid);
    }

    /** A condition of the feature's own on a text, {@code :value}. */
    public static Filter textWhere(String sql) {
        return new Filter(sql, Filter::text);
    }

    /** A condition of the feature's own on a day, {@code :value}. */
    public static Filter dateWhere(String sql) {
        return new Filter(sql, Filter::date);
    }

    /** Rows whose text column is exactly the given text. */
    public static Filter equalTo(String column) {
        return new Filter(column + " = :value", Filter::text);
    }

    /** Rows whose text contains the given one, in any case. */
    public static Filter contains(String expression) {
        return new Filter(
                "lower(" + expression + ") like :value escape '\\'",
                text -> {
                    var escaped =
                            text(text)
                                    .toString()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace("\\", "\\\\")
                                    .replace("%", "\\%")
                                    .replace("_", "\\_");
                    return "%" + escaped + "%";
                });
    }

    /** Rows that were changed at the given instant or later. */
    public static Filter since(String column) {
        return new Filter(column + " >= :value", Filter::instant);
    }

    /** Rows whose day is the given one or later. */
    public static Filter from(String column) {
        return new Filter(column + " >= :value", Filter::date);
    }

    /** Rows whose day is the given one or earlier. */
    public static Filter to(String column) {
        return new Filter(column + " <= :value", Filter::date);
    }

    /** Rows whose amount is at least the given one. */
    public static Filter min(String column) {
        return new Filter(column + " >= :value", Filter::decimal);
    }

    /** Rows whose amount is at most the given one. */
    public static Filter max(String column) {
        return new Filter(column + " <= :value", Filter::decimal);
    }

    /** Rows for which the boolean expression is as given. */
    public static Filter flag(String expression) {
        return new Filter(
                "(" + expression + ") = :value",
                text ->
                        switch (text) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> throw new NotReadable("boolean-expected");
                        });
    }

    /** The row that an external key, written {@code system:key}, names in the given collection. */
    public static Filter externalRef(String collection) {
        return new Filter(
                "e.id in (select r.record_id from external_ref r where r.collection = '"
                        + collection
                        + "' and r.system = split_part(:value, ':', 1)"
                        + " and r.key = substr(:value, strpos(:value, ':') + 1))",
                text -> {
                    if (text.indexOf(':') < 1) {
                        throw new NotReadable("external-key-expected");
                    }
                    return text(text);
                });
    }

    private static Object text(String text) {
        if (text.isEmpty() || text.length() > 200 || !StorableText.isStorable(text)) {
            throw new NotReadable("wrong-length", 1, 200);
        }
        return text;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotReadable("uuid-expected");
        }
    }

    private static Object ids(String text) {
        return Arrays.stream(text.split(",", -1)).map(Filter::uuid).toArray(UUID[]::new);
    }

    private static Object instant(String text) {
        try {
            return OffsetDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC);
        } catch (java.time.DateTimeException notAnInstant) {
            throw new NotReadable("instant-expected");
        }
    }

    private static Object date(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (java.time.DateTimeException notADay) {
            throw new NotReadable("date-expected");
        }
        throw new NotReadable("date-expected");
    }

    private static Object decimal(String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
            throw new NotReadable("decimal-expected");
        }
        return new BigDecimal(text);
    }
}
