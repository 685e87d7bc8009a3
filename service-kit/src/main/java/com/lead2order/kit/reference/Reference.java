package com.lead2order.kit.reference;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an upsert, import or order names a record: by id, or by its key in another system. */
public record Reference(
        @Nullable UUID id,
        @Nullable @Size(max = 64) String system,
        @Nullable @Size(max = 128) String key) {

    /** Whether the reference is either an id or a system with a key. */
    @JsonIgnore
    @AssertTrue(message = "must be either {\"id\"} or {\"system\", \"key\"}") public boolean isUnambiguous() {
        var external = system != null && !system.isBlank() && key != null && !key.isBlank();
        return id == null ? external : system == null && key == null;
    }

    public static Reference to(UUID id) {
        return new Reference(id, null, null);
    }

    public static Reference to(String system, String key) {
        return new Reference(null, system, key);
    }
}
