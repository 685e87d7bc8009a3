package com.lead2order.partner.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes a partner program. */
@ApplicationScoped
class ChangeProgram {

    record Command(UUID programId, IfMatch ifMatch, JsonNode patch) {}

    private final PartnerPrograms programs;
    private final ProgramReferences references;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangeProgram(
            PartnerPrograms programs,
            ProgramReferences references,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.programs = programs;
        this.references = references;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ProgramView handle(Command command) {
        var program = programs.forChange(command.programId(), command.ifMatch());
        var details = mergePatch.apply(command.patch(), program.details(), ProgramDetails.class);
        references.require(details, program.details());
        program.change(details, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> programs.save(program, changed));
        return ProgramView.of(program);
    }
}
