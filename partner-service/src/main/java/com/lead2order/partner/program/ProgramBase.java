package com.lead2order.partner.program;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the other features of this service ask of partner programs. */
@ApplicationScoped
public class ProgramBase {

    private final PartnerPrograms programs;

    ProgramBase(PartnerPrograms programs) {
        this.programs = programs;
    }

    /** Refuses an id that names no program, at the given pointer. */
    public void require(UUID id, String pointer) {
        if (programs.findById(id) == null) {
            throw ProgramRule.PROGRAM_MUST_BE_KNOWN.violatedAt(pointer, "is no known program");
        }
    }

    /** How long the program protects deals, where it says so. */
    public Optional<Integer> protectionDays(UUID id) {
        return programs.findByIdOptional(id)
                .flatMap(program -> Optional.ofNullable(program.details().protectionDays()));
    }
}
