package com.lead2order.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * The conventions of every JSON body: decimals are strings, dates are {@code yyyy-mm-dd}, unknown
 * fields, fields that are there twice and wrong types are refused, nothing is converted, and text
 * holds nothing that PostgreSQL cannot store.
 */
@Singleton
public class JsonConventions implements ObjectMapperCustomizer {

    private static final List<CoercionInputShape> EMPTY =
            List.of(
                    CoercionInputShape.EmptyString,
                    CoercionInputShape.EmptyArray,
                    CoercionInputShape.EmptyObject);

    /** Events are read by the same conventions, but with fields that the consumer does not know. */
    public static ObjectMapper forEvents() {
        var mapper = JsonMapper.builder().findAndAddModules().build();
        new JsonConventions().customize(mapper);
        return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /**
     * The last one: modules found on the class path would read dates in their own way otherwise.
     */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setConfig(
                mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        var coercions = mapper.coercionConfigDefaults().setAcceptBlankAsEmpty(false);
        for (var shape : EMPTY) {
            coercions.setCoercion(shape, CoercionAction.Fail);
        }
        mapper.getFactory()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(64)
                                .maxStringLength(1_000_000)
                                .build());
        mapper.registerModule(module());
    }

    private static SimpleModule module() {
        var module = new SimpleModule("lead2order");
        ScalarReaders.addTo(module);
        module.addSerializer(BigDecimal.class, new DecimalWriter());
        return module;
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
}
