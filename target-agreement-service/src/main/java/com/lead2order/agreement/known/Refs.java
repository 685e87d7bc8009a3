package com.lead2order.agreement.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.reference.ExternalRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** External keys of foreign records, kept as one JSON column. */
public final class Refs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Refs() {}

    /** The keys as JSON; an empty list where there are none. */
    static String write(@Nullable List<ExternalRef> refs) {
        try {
            return JSON.writeValueAsString(refs == null ? List.of() : refs);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The keys as they were written; none for a record that is not known. */
    public static List<ExternalRef> read(@Nullable String refs) {
        if (refs == null) {
            return List.of();
        }
        try {
            return JSON.readValue(refs, new TypeReference<List<ExternalRef>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
