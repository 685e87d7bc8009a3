package com.lead2order.partner.program;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the other features of this service ask of partner programs. */
@ApplicationScoped
public class ProgramBase {

    /** The most days that a deal is protected from the day of the decision. */
    public static final int LONGEST_PROTECTION_DAYS = 730;

    private final PartnerPrograms programs;
    private final Clock clock;

    ProgramBase(PartnerPrograms programs, Clock clock) {
        this.programs = programs;
        this.clock = clock;
    }

    /** Refuses an id that names no program that is open today, at the given pointer. */
    public void requireOpen(UUID id, String pointer) {
        var today = LocalDate.now(clock);
        if (programs.findByIdOptional(id).filter(program -> program.isOpenOn(today)).isEmpty()) {
            throw ProgramRule.PROGRAM_MUST_BE_KNOWN.violatedAt(pointer, "reference-unknown");
        }
    }

    /** How long the program protects deals, where it says so. */
    public Optional<Integer> protectionDays(UUID id) {
        return programs.findByIdOptional(id)
                .flatMap(program -> Optional.ofNullable(program.details().protectionDays()));
    }
}
