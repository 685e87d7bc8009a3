package com.lead2order.kit.reference;

import com.lead2order.kit.json.StorableText;
import com.lead2order.kit.rule.RequestRule;
import jakarta.validation.constraints.NotBlank;
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
        @NotBlank @Size(max = 64) String system, @NotBlank @Size(max = 128) String key) {

    /** The key that a path names, before the further ones of the body. */
    public static List<ExternalRef> first(String system, String key, List<ExternalRef> others) {
        if (system.length() > 64 || key.length() > 128 || !StorableText.isStorable(system + key)) {
            throw RequestRule.INVALID_PARAMETER.violated(
                    "A system has at most 64 characters, a key at most 128");
        }
        var refs = new LinkedHashSet<ExternalRef>();
        refs.add(new ExternalRef(system, key));
        refs.addAll(others);
        return List.copyOf(refs);
    }
}
