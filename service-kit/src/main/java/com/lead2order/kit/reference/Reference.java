package com.lead2order.kit.reference;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an upsert, import or order names a record: by id, or by its key in another system. */
public record Reference(
        @Nullable UUID id,
        @Nullable @Size(min = 1, max = ExternalKey.MAX_SYSTEM_LENGTH) @ExternalKey String system,
        @Nullable @Size(min = 1, max = ExternalKey.MAX_LENGTH) @ExternalKey String key) {

    /** Whether the reference is either an id or a system with a key. */
    @JsonIgnore
    @AssertTrue(message = "ambiguous-reference") public boolean isUnambiguous() {
        return id == null ? system != null && key != null : system == null && key == null;
    }

    /** The key, where the record is named by one. */
    @JsonIgnore
    public @Nullable ExternalRef externalRef() {
        return system == null || key == null ? null : new ExternalRef(system, key);
    }

    public static Reference to(UUID id) {
        return new Reference(id, null, null);
    }

    public static Reference to(String system, String key) {
        return new Reference(null, system, key);
    }
}
