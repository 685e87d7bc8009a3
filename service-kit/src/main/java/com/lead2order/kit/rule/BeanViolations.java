package com.lead2order.kit.rule;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.Map;

/** What bean validation found, in our own words and with a code for each constraint. */
final class BeanViolations {

    private BeanViolations() {}

    static RuleViolation of(ConstraintViolationException invalid) {
        return RequestRule.INVALID_VALUES.violatedBy(
                invalid.getConstraintViolations().stream()
                        .map(v -> new Violation(BodyPath.of(v), message(v)))
                        .distinct()
                        .sorted(Comparator.comparing(Violation::pointer))
                        .toList());
    }

    private static Message message(ConstraintViolation<?> violation) {
        var template = violation.getMessageTemplate();
        if (!template.startsWith("{")) {
            return Message.of(template);
        }
        var constraint = violation.getConstraintDescriptor();
        var attributes = constraint.getAttributes();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull" -> Message.of("required");
            case "NotBlank" -> Message.of("blank");
            case "NotEmpty" -> Message.of("empty");
            case "Size" -> size(violation.getInvalidValue() instanceof CharSequence, attributes);
            case "Min", "DecimalMin" -> Message.of("too-small", value(attributes, "value"));
            case "Max", "DecimalMax" -> Message.of("too-large", value(attributes, "value"));
            case "Positive" -> Message.of("not-positive");
            case "PositiveOrZero" -> Message.of("negative");
            case "Digits" ->
                    Message.of(
                            "too-many-digits",
                            value(attributes, "integer"),
                            value(attributes, "fraction"));
            case "Email" -> Message.of("email-expected");
            case "Pattern" -> Message.of("wrong-form");
            default -> Message.of("not-acceptable");
        };
    }

    private static Message size(boolean isText, Map<String, Object> attributes) {
        var min = value(attributes, "min");
        var max = value(attributes, "max");
        if (min.equals(0)) {
            return Message.of(isText ? "too-long" : "too-many", max);
        }
        if (max.equals(Integer.MAX_VALUE)) {
            return Message.of(isText ? "too-short" : "too-few", min);
        }
        return Message.of(isText ? "wrong-length" : "wrong-count", min, max);
    }

    private static Object value(Map<String, Object> attributes, String name) {
        var value = attributes.get(name);
        return value == null ? "" : value;
    }
}
