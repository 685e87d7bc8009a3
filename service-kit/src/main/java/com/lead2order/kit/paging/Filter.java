package com.lead2order.kit.paging;

import com.lead2order.kit.json.PlainValues;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.rule.NotReadable;
import com.lead2order.kit.sql.StorableText;
import com.lead2order.kit.time.KnownTime;
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
public record Filter(String sql, Function<String, ?> parser) {

    /** The parameter that names the currency in which amounts are compared. */
    static final String CURRENCY = "currency";

    /** In a condition: becomes nothing where the value is true, {@code not} where it is false. */
    static final String IS = ":is";

    private static final int MOST_IDS = 500;
    private static final int WHOLE_DIGITS = 15;

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
        return new Filter(arrayColumn + " @> array[cast(:value as uuid)]", PlainValues::uuid);
    }

    /** A condition of the feature's own on one id, {@code :value}. */
    public static Filter idWhere(String sql) {
        return new Filter(sql, PlainValues::uuid);
    }

    /** A condition of the feature's own on a text, {@code :value}. */
    public static Filter textWhere(String sql) {
        return new Filter(sql, Filter::text);
    }

    /** A condition of the feature's own on a day, {@code :value}. */
    public static Filter dateWhere(String sql) {
        return new Filter(sql, KnownTime::day);
    }

    /** Rows whose text column is exactly the given text. */
    public static Filter equalTo(String column) {
        return new Filter(column + " = :value", Filter::text);
    }

    /** Rows whose text contains the given one, in any case: PostgreSQL folds both. */
    public static Filter contains(String expression) {
        return new Filter(
                "folded(" + expression + ") like folded(:value) escape '\\'",
                text -> {
                    var escaped =
                            text(text)
                                    .toString()
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
        return new Filter(column + " >= :value", KnownTime::day);
    }

    /** Rows whose day is the given one or earlier. */
    public static Filter to(String column) {
        return new Filter(column + " <= :value", KnownTime::day);
    }

    /** Rows whose amount is compared as {@code sql} says, within the currency that is asked for. */
    static Filter amount(String amount, String comparison, String currency) {
        return new Filter(
                "(%s = :%s and %s %s :value)".formatted(currency, CURRENCY, amount, comparison),
                Filter::decimal);
    }

    /** Rows in the given currency. */
    static Filter currency(String column) {
        return new Filter(
                column + " = :value", text -> PlainValues.currency(text).getCurrencyCode());
    }

    /**
     * Rows for which the boolean expression is as given. It is asked for by itself, so that an
     * index on it, or of the rows for which it holds, is of use.
     */
    public static Filter flag(String expression) {
        return new Filter(IS + " (" + expression + ")", PlainValues::flag);
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

    private static Object ids(String text) {
        var ids = text.split(",", -1);
        if (ids.length > MOST_IDS) {
            throw new NotReadable("too-many", MOST_IDS);
        }
        return Arrays.stream(ids).map(PlainValues::uuid).distinct().toArray(UUID[]::new);
    }

    private static Object instant(String text) {
        return OffsetDateTime.ofInstant(KnownTime.instant(text), ZoneOffset.UTC);
    }

    private static Object decimal(String text) {
        var value = PlainValues.decimal(text);
        if (value.scale() > Money.SCALE || value.precision() - value.scale() > WHOLE_DIGITS) {
            throw new NotReadable("too-many-digits", WHOLE_DIGITS, Money.SCALE);
        }
        return value;
    }
}
