package com.lead2order.partner.program;

import com.lead2order.kit.bulk.Link;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.partner.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps partner programs as integrators know them, by external key. */
@ApplicationScoped
class UpsertPrograms implements MasterData<ProgramDetails, PartnerProgram> {

    private final Upserts upserts;
    private final PartnerPrograms programs;
    private final CreateProgram createProgram;
    private final ProgramReferences references;
    private final Caller caller;
    private final Clock clock;

    UpsertPrograms(
            Upserts upserts,
            PartnerPrograms programs,
            CreateProgram createProgram,
            ProgramReferences references,
            Caller caller,
            Clock clock) {
        this.upserts = upserts;
        this.programs = programs;
        this.createProgram = createProgram;
        this.references = references;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<ProgramView>> handle(List<Sent> records) {
        return upserts.upsert(this, records).stream()
                .map(result -> result.map(ProgramView::of))
                .toList();
    }

    @Override
    public String collection() {
        return PartnerPrograms.COLLECTION;
    }

    @Override
    public Class<ProgramDetails> type() {
        return ProgramDetails.class;
    }

    @Override
    public List<Link> links() {
        return List.of(Link.to(Directory.PEOPLE, "manager"));
    }

    @Override
    public ProgramDetails sentAs(PartnerProgram program) {
        return program.details();
    }

    @Override
    public List<PartnerProgram> load(Collection<UUID> ids) {
        return programs.list("id in ?1", ids);
    }

    @Override
    public UUID idOf(PartnerProgram program) {
        return program.id();
    }

    @Override
    public List<ExternalRef> refs(PartnerProgram program) {
        return program.details().externalRefs();
    }

    @Override
    public Change<PartnerProgram> create(ProgramDetails details) {
        var program = createProgram.programFrom(details);
        programs.persist(program);
        return new Change<>(
                program.id(),
                program,
                () -> PartnerPrograms.messageFor(new ProgramEvent.Created(program.id()), program));
    }

    @Override
    public Optional<Change<PartnerProgram>> change(PartnerProgram program, ProgramDetails details) {
        references.require(details, program.details());
        return program.change(details, caller.personIdOrNull(), clock.instant())
                .map(changed ->
                        new Change<>(
                                program.id(),
                                program,
                                () -> PartnerPrograms.messageFor(changed, program)));
    }
}
