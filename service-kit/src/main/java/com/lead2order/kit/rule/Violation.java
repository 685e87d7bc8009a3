package com.lead2order.kit.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.lead2order.kit.sql.StorableText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value that is at fault.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or the name of a query parameter or header
 * @param code what is wrong with it, for a program: stable, and the same in all languages
 * @param message what is wrong with it, for a person
 * @param args what the message says beside its fixed words
 */
public record Violation(
        String pointer, String code, String message, @JsonIgnore List<String> args) {

    private static final int LONGEST_STEP = 200;

    /** Callers can put anything into names and values; what cannot be stored is not repeated. */
    public Violation {
        pointer = StorableText.storable(pointer);
        message = StorableText.storable(message);
    }

    /** One that was stored: its message is as it was then. */
    @com.fasterxml.jackson.annotation.JsonCreator
    static Violation stored(
            @JsonProperty("pointer") String pointer,
            @JsonProperty("code") @Nullable String code,
            @JsonProperty("message") String message) {
        return new Violation(pointer, code == null ? "" : code, message, List.of());
    }

    /**
     * Names a value at fault by the code of a message, or by an English text.
     *
     * @param codeOrText a code of {@code messages.properties}; anything with a blank is the text
     *     itself and gets the slug of its rule as code
     * @param args what the placeholders {@code {0}}, {@code {1}} of the message stand for
     */
    public Violation(String pointer, String codeOrText, Object... args) {
        this(pointer, Message.of(codeOrText, args));
    }

    Violation(String pointer, Message message) {
        this(
                pointer,
                message.code() == null ? "" : message.code(),
                message.english(),
                message.args());
    }

    /** The same, with its message in the first acceptable language there is. */
    public Violation in(List<Locale> acceptable) {
        return new Violation(
                pointer, code, Message.translated(code, args, message, acceptable), args);
    }

    /** The same, with the given code where it has none of its own. */
    Violation orCode(String slug) {
        return code.isEmpty() ? new Violation(pointer, slug, message, args) : this;
    }

    /** A name as a step of a JSON pointer, shortened where it is endless. */
    public static String step(String name) {
        var known = name.length() > LONGEST_STEP ? name.substring(0, LONGEST_STEP) : name;
        return known.replace("~", "~0").replace("/", "~1");
    }

    /** The same at another place. */
    public Violation at(String otherPointer) {
        return new Violation(otherPointer, code, message, args);
    }

    /** The same, below the given place. */
    public Violation below(String parent) {
        return new Violation(parent + pointer, code, message, args);
    }
}
