package com.lead2order.kit.json;

import com.lead2order.kit.money.Currencies;
import com.lead2order.kit.rule.NotReadable;
import com.lead2order.kit.sql.StorableText;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The forms that single values have wherever they come in: in JSON, queries, paths and lines. */
public final class PlainValues {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,29})(\\.\\d{1,30})?");

    private PlainValues() {}

    /** Text that can be stored, as it came. */
    public static String text(String text) {
        if (!StorableText.isStorable(text)) {
            throw new NotReadable("not-storable");
        }
        return text;
    }

    /** A UUID in its usual form. */
    public static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new NotReadable("uuid-expected");
        }
        return UUID.fromString(text);
    }

    /** {@code true} or {@code false}. */
    public static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NotReadable("boolean-expected");
        };
    }

    /** A plain decimal: no exponent, no leading zeros, no negative zero. */
    public static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NotReadable("decimal-expected");
        }
        var value = new BigDecimal(text);
        if (value.signum() == 0 && text.startsWith("-")) {
            throw new NotReadable("decimal-expected");
        }
        return value;
    }

    /** A currency that money is in; codes for gold, tests and "no currency" are none. */
    public static Currency currency(String code) {
        try {
            var currency = Currency.getInstance(code);
            if (Currencies.isMoney(currency) && code.equals(code.toUpperCase(Locale.ROOT))) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            throw new NotReadable("currency-expected");
        }
        throw new NotReadable("currency-expected");
    }
}
