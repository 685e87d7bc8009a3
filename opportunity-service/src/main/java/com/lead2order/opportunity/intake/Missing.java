package com.lead2order.opportunity.intake;

import com.lead2order.kit.reference.Reference;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that an order names and that we do not know.
 *
 * @param pointer where the order names it
 * @param collection {@code accounts} or {@code products}
 * @param system short name of the other system, empty where the record is named by its id
 */
public record Missing(String pointer, String collection, String system, String key) {

    static Missing of(String pointer, String collection, Reference reference) {
        return new Missing(pointer, collection, systemOf(reference), keyOf(reference));
    }

    /** The system under which a reference is kept: none for an id. */
    public static String systemOf(Reference reference) {
        return reference.id() != null ? "" : Objects.requireNonNullElse(reference.system(), "");
    }

    /** The key under which a reference is kept. */
    public static String keyOf(Reference reference) {
        @Nullable UUID id = reference.id();
        return id != null ? id.toString() : Objects.requireNonNullElse(reference.key(), "");
    }

    /** The reason for the quarantine. */
    public String reason() {
        return collection.equals("accounts") ? "unknown-account" : "unknown-product";
    }
}
