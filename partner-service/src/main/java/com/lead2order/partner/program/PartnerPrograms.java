package com.lead2order.partner.program;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.partner.profile.PartnerBase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** All partner programs. No other service knows them, so their changes are audited only. */
@ApplicationScoped
class PartnerPrograms implements PanacheRepositoryBase<PartnerProgram, UUID> {

    static final String COLLECTION = "partner-programs";

    private static final Listing<PartnerProgram> LISTING =
            Listing.ofAll(PartnerProgram.class, "partner_program", ProgramView.class)
                    .filter("status", Filter.oneOf("e.status", ProgramStatus.class))
                    .filter("type", Filter.equalTo("e.type"))
                    .filter("managerId", Filter.id("e.manager_id"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .filter("q", Filter.contains("e.name"))
                    .sort("name", "e.name", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("name");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;
    private final PartnerBase partnerBase;

    PartnerPrograms(
            Lists lists, Journal journal, ExternalRefs externalRefs, PartnerBase partnerBase) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
        this.partnerBase = partnerBase;
    }

    /** Partners do not see what is still a draft. */
    Page<ProgramView> page(UriInfo uri) {
        var drafts = isForPartner() ? Condition.of("e.status <> 'DRAFT'") : Condition.of("true");
        return lists.page(LISTING, uri, drafts, ProgramView::of);
    }

    PartnerProgram visible(UUID id) {
        return lists.find(LISTING, id)
                .filter(program ->
                        program.details().status() != ProgramStatus.DRAFT || !isForPartner())
                .orElseThrow(ProgramRule.PROGRAM_MUST_EXIST::violated);
    }

    private boolean isForPartner() {
        return partnerBase.sideOfCaller().isPresent();
    }

    PartnerProgram forChange(UUID id, IfMatch ifMatch) {
        var program = visible(id);
        ifMatch.require(program.version());
        return program;
    }

    void add(PartnerProgram program, ProgramEvent event) {
        persist(program);
        save(program, event);
    }

    void save(PartnerProgram program, ProgramEvent event) {
        journal.record(() -> messageFor(event, program));
        externalRefs.assign(COLLECTION, program.id(), program.details().externalRefs());
    }

    static OutgoingEvent messageFor(ProgramEvent event, PartnerProgram program) {
        var fact =
                switch (event) {
                    case ProgramEvent.Created _ -> "created";
                    case ProgramEvent.Changed _ -> "changed";
                };
        return OutgoingEvent.internal(
                COLLECTION,
                program.id().toString(),
                "com.lead2order.partner-program." + fact + ".v1",
                program.version(),
                ProgramView.of(program));
    }
}
