package com.lead2order.kit.rule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Jackson could not read, in our own words: its own name classes of ours. */
final class JsonViolations {

    private JsonViolations() {}

    static RuleViolation of(JsonProcessingException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                return violation;
            }
            if (cause instanceof NotReadable refusal) {
                return malformed(refusal.at(pointer(unreadable)));
            }
        }
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                    malformed(new Violation(pointer(unknown), "unknown-field"));
            case MismatchedInputException trailing
                    when trailing.getOriginalMessage().startsWith("Trailing token") ->
                    notJson(trailing);
            case MismatchedInputException mismatch ->
                    malformed(new Violation(pointer(mismatch), expected(mismatch.getTargetType())));
            case JsonMappingException other ->
                    malformed(new Violation(pointer(other), Message.of("not-readable")));
            case StreamReadException duplicate when isDuplicate(duplicate) ->
                    malformed(new Violation(pointerAt(duplicate.getProcessor()), "field-twice"));
            default -> notJson(unreadable);
        };
    }

    private static RuleViolation malformed(Violation violation) {
        return RequestRule.MALFORMED_BODY.violatedBy(List.of(violation));
    }

    private static RuleViolation notJson(JsonProcessingException unreadable) {
        var place = unreadable.getLocation();
        return place == null
                ? RequestRule.MALFORMED_BODY.violated("not-readable")
                : RequestRule.MALFORMED_BODY.violated(
                        "not-json", place.getLineNr(), place.getColumnNr());
    }

    private static Message expected(@Nullable Class<?> type) {
        if (type == null) {
            return Message.of("not-readable");
        }
        if (type.isEnum()) {
            return Message.of("unknown-value", Arrays.asList(type.getEnumConstants()));
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return Message.of("list-expected");
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return Message.of("object-expected");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return Message.of("number-expected");
        }
        return Message.of("not-readable");
    }

    private static boolean isDuplicate(StreamReadException failed) {
        return failed.getProcessor() != null
                && failed.getOriginalMessage().startsWith("Duplicate field");
    }

    private static String pointerAt(@Nullable Object processor) {
        return processor instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String pointer(JsonProcessingException failed) {
        if (!(failed instanceof JsonMappingException mapping)) {
            return "";
        }
        var pointer = new StringBuilder();
        for (var step : mapping.getPath()) {
            pointer.append('/')
                    .append(
                            step.getFieldName() == null
                                    ? step.getIndex()
                                    : Violation.step(step.getFieldName()));
        }
        return pointer.toString();
    }
}
