package com.lead2order.partner.program;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows the partner programs. */
@ApplicationScoped
class FindPrograms {

    private final PartnerPrograms programs;

    FindPrograms(PartnerPrograms programs) {
        this.programs = programs;
    }

    Page<ProgramView> page(UriInfo uri) {
        return programs.page(uri);
    }

    ProgramView one(UUID id) {
        return ProgramView.of(programs.visible(id));
    }
}
