package com.lead2order.agreement.cycle;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows planning cycles. */
@ApplicationScoped
class FindCycles {

    private final PlanningCycles cycles;

    FindCycles(PlanningCycles cycles) {
        this.cycles = cycles;
    }

    Page<CycleView> page(UriInfo uri) {
        return cycles.page(uri);
    }

    CycleView one(UUID id) {
        return CycleView.of(cycles.required(id));
    }
}
