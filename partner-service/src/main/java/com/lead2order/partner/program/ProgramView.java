package com.lead2order.partner.program;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner program as the API shows it. */
public record ProgramView(
        UUID id,
        long version,
        String number,
        @JsonUnwrapped ProgramDetails details,
        Instant createdAt,
        @Nullable UUID createdBy,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    static ProgramView of(PartnerProgram program) {
        var authorship = program.authorship();
        return new ProgramView(
                program.id(),
                program.version(),
                program.number(),
                program.details(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }
}
