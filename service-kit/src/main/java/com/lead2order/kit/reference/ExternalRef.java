package com.lead2order.kit.reference;

import com.lead2order.kit.rule.RequestRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The key of a record in another system.
 *
 * @param system short name of the system, for example {@code SAP}
 * @param key the record's key there
 */
public record ExternalRef(
        @NotNull @Size(min = 1, max = ExternalKey.MAX_SYSTEM_LENGTH) @ExternalKey String system,
        @NotNull @Size(min = 1, max = ExternalKey.MAX_LENGTH) @ExternalKey String key) {

    /**
     * The key that a path names.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code invalid-parameter}
     */
    public static ExternalRef ofPath(String system, String key) {
        requireSystem(system);
        if (!ExternalKey.Check.isValid(key, ExternalKey.MAX_LENGTH)) {
            throw RequestRule.INVALID_PARAMETER.violatedAt(
                    "key", "external-key-malformed", ExternalKey.MAX_LENGTH);
        }
        return new ExternalRef(system, key);
    }

    /** Refuses what is no name of a system in a path. */
    public static void requireSystem(String system) {
        if (!ExternalKey.Check.isValid(system, ExternalKey.MAX_SYSTEM_LENGTH)) {
            throw RequestRule.INVALID_PARAMETER.violatedAt(
                    "system", "external-key-malformed", ExternalKey.MAX_SYSTEM_LENGTH);
        }
    }

    /** The key that a path names, before the further ones of the body. */
    public static List<ExternalRef> first(String system, String key, List<ExternalRef> others) {
        var refs = new LinkedHashSet<ExternalRef>();
        refs.add(ofPath(system, key));
        refs.addAll(others);
        return List.copyOf(refs);
    }
}
