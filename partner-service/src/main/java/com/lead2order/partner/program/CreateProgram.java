package com.lead2order.partner.program;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Sets up a program that partners can join. */
@ApplicationScoped
class CreateProgram {

    private final PartnerPrograms programs;
    private final ProgramReferences references;
    private final Numbers numbers;
    private final Caller caller;
    private final Clock clock;

    CreateProgram(
            PartnerPrograms programs,
            ProgramReferences references,
            Numbers numbers,
            Caller caller,
            Clock clock) {
        this.programs = programs;
        this.references = references;
        this.numbers = numbers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ProgramView handle(ProgramDetails details) {
        var program = programFrom(details);
        programs.add(program, new ProgramEvent.Created(program.id()));
        return ProgramView.of(program);
    }

    /** The new program that the details describe, not persisted yet. */
    PartnerProgram programFrom(ProgramDetails details) {
        references.require(details, null);
        return new PartnerProgram(
                UuidCreator.getTimeOrderedEpoch(),
                numbers.next("partner_program", "PP"),
                details,
                Authorship.of(caller.personIdOrNull(), clock.instant()));
    }
}
