package com.lead2order.kit.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/**
 * JSON columns: written as JSON is written everywhere, but read with tolerance for fields that a
 * newer or older version of the service stored.
 */
@JsonFormat
@PersistenceUnitExtension
class StoredJson implements FormatMapper {

    private final JacksonJsonFormatMapper mapper;

    StoredJson(ObjectMapper json) {
        mapper =
                new JacksonJsonFormatMapper(
                        json.copy()
                                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .registerModule(datesOfAnyTime()));
    }

    /** An earlier version let days in that no door lets in today. */
    private static SimpleModule datesOfAnyTime() {
        return new SimpleModule("stored dates")
                .addDeserializer(LocalDate.class, LocalDateDeserializer.INSTANCE)
                .addDeserializer(Instant.class, InstantDeserializer.INSTANT);
    }

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        return mapper.fromString(text, type, options);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return mapper.toString(value, type, options);
    }
}
