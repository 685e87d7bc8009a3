package com.lead2order.kit.reference;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The key of a record in another system.
 *
 * @param system short name of the system, for example {@code SAP}
 * @param key the record's key there
 */
public record ExternalRef(
        @NotBlank @Size(max = 64) String system, @NotBlank @Size(max = 128) String key) {}
