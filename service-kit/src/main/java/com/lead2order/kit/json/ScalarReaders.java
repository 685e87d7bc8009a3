package com.lead2order.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.EnumDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.lead2order.kit.rule.NotReadable;
import com.lead2order.kit.time.KnownTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the single values of JSON: each type from its own kind of token and in its own form, never
 * converted, trimmed or guessed.
 */
final class ScalarReaders {

    private ScalarReaders() {}

    static void addTo(SimpleModule module) {
        add(module, String.class, "text-expected", PlainValues::text);
        add(module, BigDecimal.class, "decimal-text-expected", PlainValues::decimal);
        add(module, LocalDate.class, "date-expected", KnownTime::day);
        add(module, Instant.class, "instant-expected", KnownTime::instant);
        add(module, UUID.class, "uuid-expected", PlainValues::uuid);
        add(module, Currency.class, "currency-expected", PlainValues::currency);
        module.addDeserializer(Boolean.class, new BooleanReader(Boolean.class));
        module.addDeserializer(boolean.class, new BooleanReader(boolean.class));
        module.addDeserializer(Integer.class, new IntegerReader<>(Integer.class, Math::toIntExact));
        module.addDeserializer(int.class, new IntegerReader<>(int.class, Math::toIntExact));
        module.addDeserializer(Long.class, new IntegerReader<>(Long.class, value -> value));
        module.addDeserializer(long.class, new IntegerReader<>(long.class, value -> value));
        module.addKeyDeserializer(String.class, new NameReader());
        module.setDeserializerModifier(new EnumReaders());
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, String expected, Function<String, T> parser) {
        module.addDeserializer(
                type, new TextReader<>(type, () -> new NotReadable(expected), parser));
    }

    /** What is read from a JSON string. */
    private static final class TextReader<T> extends StdScalarDeserializer<T> {

        private final transient Supplier<NotReadable> expected;
        private final transient Function<String, T> parser;

        private TextReader(
                Class<T> type, Supplier<NotReadable> expected, Function<String, T> parser) {
            super(type);
            this.expected = expected;
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw refused(json, expected.get());
            }
            try {
                return parser.apply(json.getText());
            } catch (NotReadable refusal) {
                throw refused(json, refusal);
            }
        }
    }

    /** {@code true} and {@code false}. */
    private static final class BooleanReader extends StdScalarDeserializer<Boolean> {

        private BooleanReader(Class<Boolean> type) {
            super(type);
        }

        @Override
        public Boolean deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return switch (json.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> throw refused(json, new NotReadable("boolean-expected"));
            };
        }

        @Override
        public @Nullable Boolean getNullValue(DeserializationContext context)
                throws JsonMappingException {
            return handledType().isPrimitive() ? instead(context, false) : null;
        }
    }

    /** Whole numbers; {@code 1.0}, {@code 1e3} and {@code -0} are none. */
    private static final class IntegerReader<T extends Number> extends StdScalarDeserializer<T> {

        private final transient Function<Long, T> narrowed;

        private IntegerReader(Class<T> type, Function<Long, T> narrowed) {
            super(type);
            this.narrowed = narrowed;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getText().equals("-0")) {
                throw refused(json, new NotReadable("integer-expected"));
            }
            try {
                return narrowed.apply(Long.parseLong(json.getText()));
            } catch (NumberFormatException | ArithmeticException tooLarge) {
                throw refused(json, new NotReadable("number-too-large"));
            }
        }

        @Override
        public @Nullable T getNullValue(DeserializationContext context)
                throws JsonMappingException {
            return handledType().isPrimitive() ? instead(context, narrowed.apply(0L)) : null;
        }
    }

    /** Names of members that are no fields. */
    private static final class NameReader extends KeyDeserializer {

        @Override
        public Object deserializeKey(String name, DeserializationContext context)
                throws IOException {
            try {
                return PlainValues.text(name);
            } catch (NotReadable refusal) {
                throw refused(context.getParser(), refusal);
            }
        }
    }

    /** Constants of enums by their exact names. */
    private static final class EnumReaders extends BeanDeserializerModifier {

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            return deserializer instanceof EnumDeserializer
                    ? enumReader(type.getRawClass())
                    : deserializer;
        }

        private static JsonDeserializer<?> enumReader(Class<?> type) {
            var constants =
                    Arrays.stream(type.getEnumConstants()).map(each -> (Enum<?>) each).toList();
            Supplier<NotReadable> expected =
                    () ->
                            new NotReadable(
                                    "unknown-value", constants.stream().map(Enum::name).toList());
            return new TextReader<Object>(
                    Object.class,
                    expected,
                    text ->
                            constants.stream()
                                    .filter(constant -> constant.name().equals(text))
                                    .findFirst()
                                    .orElseThrow(expected));
        }
    }

    /**
     * A primitive that is missing or null is refused in a body, and has its default in an event.
     */
    private static <T> T instead(DeserializationContext context, T otherwise)
            throws JsonMappingException {
        if (context.isEnabled(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)) {
            throw refused(context.getParser(), new NotReadable("required"));
        }
        return otherwise;
    }

    private static JsonMappingException refused(JsonParser json, NotReadable refusal) {
        return JsonMappingException.from(json, refusal.getMessage(), refusal);
    }
}
