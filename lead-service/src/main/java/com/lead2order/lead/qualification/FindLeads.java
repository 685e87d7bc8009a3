package com.lead2order.lead.qualification;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** Shows the leads that the caller may see. */
@ApplicationScoped
class FindLeads {

    private final Leads leads;

    FindLeads(Leads leads) {
        this.leads = leads;
    }

    Page<LeadView> page(UriInfo uri) {
        return leads.page(uri);
    }

    LeadView one(UUID id) {
        return LeadView.of(leads.visible(id));
    }

    List<StatusChange> statusLog(UUID id) {
        return leads.visible(id).statusLog();
    }
}
