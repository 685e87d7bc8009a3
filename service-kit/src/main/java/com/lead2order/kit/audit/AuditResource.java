package com.lead2order.kit.audit;

import com.lead2order.kit.paging.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The audit over HTTP. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    private final FindAuditEntries findAuditEntries;

    AuditResource(FindAuditEntries findAuditEntries) {
        this.findAuditEntries = findAuditEntries;
    }

    /**
     * The changes of the records of this service, newest first: of one record, by one person,
     * within a time.
     */
    @GET
    @PermissionsAllowed("audit:read")
    public Page<AuditEntryView> find(UriInfo uri) {
        return findAuditEntries.page(uri);
    }
}
