package com.lead2order.partner.portal;

import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The leads of partners over HTTP. */
@Path("/partner-leads")
@Produces(MediaType.APPLICATION_JSON)
class PartnerLeadResource {

    private final FindPartnerLeads find;

    PartnerLeadResource(FindPartnerLeads find) {
        this.find = find;
    }

    @GET
    @PermissionsAllowed("partner-portal:read")
    @Operation(summary = "List the leads that the caller's partner has a part in")
    public Page<LeadView> list(UriInfo uri) {
        return find.page(uri);
    }

    @GET
    @Path("/{id}")
    @AwaitsArrival
    @PermissionsAllowed("partner-portal:read")
    @Operation(summary = "Read one of them")
    public LeadView read(UUID id) {
        return find.one(id);
    }
}
