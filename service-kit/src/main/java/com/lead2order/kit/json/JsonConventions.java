package com.lead2order.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The conventions of every JSON body: decimals are strings, dates are {@code yyyy-mm-dd}, unknown
 * fields and wrong types are refused, and text holds nothing that PostgreSQL cannot store.
 */
@Singleton
public class JsonConventions implements ObjectMapperCustomizer {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setConfig(
                mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(64)
                                .maxStringLength(1_000_000)
                                .build());
        mapper.registerModule(module());
    }

    private static SimpleModule module() {
        var module = new SimpleModule("lead2order");
        module.addDeserializer(BigDecimal.class, new DecimalReader());
        module.addSerializer(BigDecimal.class, new DecimalWriter());
        module.addDeserializer(LocalDate.class, new DateReader());
        module.addDeserializer(String.class, new TextReader());
        return module;
    }

    /** Reads a decimal from a string such as {@code "1234.50"}; a JSON number is a wrong type. */
    private static final class DecimalReader extends StdScalarDeserializer<BigDecimal> {

        private DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(
                        this, "must be a decimal written as a string, such as \"1234.50\"");
            }
            var text = parser.getText();
            if (!DECIMAL.matcher(text).matches()) {
                return context.reportInputMismatch(this, "must be a decimal such as \"1234.50\"");
            }
            return new BigDecimal(text);
        }
    }

    /** Writes a decimal as a plain string, never in scientific notation. */
    private static final class DecimalWriter extends StdScalarSerializer<BigDecimal> {

        private DecimalWriter() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    /** Reads {@code yyyy-mm-dd} and nothing else. */
    private static final class DateReader extends StdScalarDeserializer<LocalDate> {

        private DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING
                    && DATE.matcher(parser.getText()).matches()) {
                try {
                    return LocalDate.parse(parser.getText());
                } catch (DateTimeException noSuchDay) {
                    return context.reportInputMismatch(this, "is no day of the calendar");
                }
            }
            return context.reportInputMismatch(this, "must be a date such as \"2026-01-31\"");
        }
    }

    /** Reads text; refuses the null character and unpaired surrogates, which cannot be stored. */
    private static final class TextReader extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            var text = super.deserialize(parser, context);
            if (text != null && !StorableText.isStorable(text)) {
                return context.reportInputMismatch(this, "has characters that cannot be stored");
            }
            return text;
        }
    }
}
