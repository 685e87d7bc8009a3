package com.lead2order.opportunity.testdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.kit.json.JsonConventions;
import org.jspecify.annotations.Nullable;

/** JSON as services write it, and as consumers read it. */
public final class TestJson {

    private static final ObjectMapper WRITER = writer();

    private TestJson() {}

    public static String write(@Nullable Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** As {@code IncomingEvent} reads: tolerant of fields it does not know. */
    public static ObjectMapper reader() {
        return JsonMapper.builder()
                .findAndAddModules()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static ObjectMapper writer() {
        var mapper = JsonMapper.builder().findAndAddModules().build();
        new JsonConventions().customize(mapper);
        return mapper;
    }
}
