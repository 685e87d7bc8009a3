package com.lead2order.kit.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for a person, in each language that a module writes it in.
 *
 * @param code where the texts stand in {@code messages.properties}; null where the sentence was
 *     given as English text
 * @param english the sentence in English
 * @param args what its placeholders {@code {0}}, {@code {1}} stand for
 */
record Message(@Nullable String code, String english, List<String> args) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The sentence of a code, or the given English text where it is no code. */
    static Message of(String codeOrText, Object... args) {
        var texts = Arrays.stream(args).map(Message::text).toList();
        if (!CODE.matcher(codeOrText).matches()) {
            return new Message(null, codeOrText, texts);
        }
        var english = MessageTexts.find(codeOrText, Locale.ENGLISH).orElse(codeOrText);
        return new Message(codeOrText, filled(english, texts), texts);
    }

    /** The sentence in the first acceptable language there is, else in English. */
    String in(List<Locale> acceptable) {
        return code == null ? english : translated(code, args, english, acceptable);
    }

    static String translated(
            String code, List<String> args, String english, List<Locale> acceptable) {
        for (var locale : acceptable) {
            if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
                return english;
            }
            var text = MessageTexts.find(code, locale);
            if (text.isPresent()) {
                return filled(text.get(), args);
            }
        }
        return english;
    }

    private static String filled(String text, List<String> args) {
        var filled = text;
        for (int i = 0; i < args.size(); i++) {
            filled = filled.replace("{" + i + "}", args.get(i));
        }
        return filled;
    }

    private static String text(Object arg) {
        return switch (arg) {
            case BigDecimal decimal -> decimal.toPlainString();
            case Collection<?> several ->
                    several.stream().map(Message::text).collect(Collectors.joining(", "));
            default -> String.valueOf(arg);
        };
    }
}
