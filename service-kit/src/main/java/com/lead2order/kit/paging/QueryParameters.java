package com.lead2order.kit.paging;

import com.lead2order.kit.rule.NotReadable;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import com.lead2order.kit.sql.StorableText;
import com.lead2order.kit.time.KnownTime;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The query parameters of a read that is no list: known ones only, each at most once. */
public final class QueryParameters {

    private final MultivaluedMap<String, String> parameters;

    private QueryParameters(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * The parameters of a request.
     *
     * @throws RuleViolation {@code unknown-parameter} where there are others than the given ones
     */
    public static QueryParameters of(UriInfo uri, String... known) {
        var names = List.of(known);
        var unknown =
                uri.getQueryParameters().keySet().stream()
                        .filter(name -> !names.contains(name))
                        .sorted()
                        .map(name -> new Violation(name, "no-parameter-of-address"))
                        .toList();
        if (!unknown.isEmpty()) {
            throw RequestRule.UNKNOWN_PARAMETER.violatedBy(unknown);
        }
        return new QueryParameters(uri.getQueryParameters());
    }

    /** The text of a parameter. */
    public Optional<String> text(String name) {
        var texts = parameters.get(name);
        if (texts == null || texts.isEmpty()) {
            return Optional.empty();
        }
        var text = texts.getFirst();
        if (texts.size() != 1) {
            throw invalid(name, "given-twice");
        }
        if (text.isEmpty() || text.length() > 200 || !StorableText.isStorable(text)) {
            throw invalid(name, "wrong-length", 1, 200);
        }
        return Optional.of(text);
    }

    /** The text of a parameter that the read cannot do without. */
    public String required(String name) {
        return text(name).orElseThrow(() -> invalid(name, "required"));
    }

    /** The day that a parameter names. */
    public Optional<LocalDate> date(String name) {
        return value(name, KnownTime::day);
    }

    /**
     * What a parameter says, read by the given function, which throws {@link NotReadable} where it
     * cannot.
     */
    public <T> Optional<T> value(String name, Function<String, T> reader) {
        return text(name)
                .map(text -> {
                    try {
                        return reader.apply(text);
                    } catch (NotReadable refusal) {
                        throw RequestRule.INVALID_PARAMETER.violatedBy(List.of(refusal.at(name)));
                    }
                });
    }

    /** The constant that a parameter names. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        var constants = type.getEnumConstants();
        return text(name)
                .map(text ->
                        Arrays.stream(constants)
                                .filter(constant -> constant.toString().equals(text))
                                .findFirst()
                                .orElseThrow(
                                        () -> invalid(name, "unknown-value", List.of(constants))));
    }

    /** The refusal of a parameter's value. */
    public static RuleViolation invalid(String name, String codeOrText, Object... args) {
        return RequestRule.INVALID_PARAMETER.violatedAt(name, codeOrText, args);
    }
}
