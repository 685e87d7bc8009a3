package com.lead2order.opportunity.salesmethod;

import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Sales methods over HTTP. */
@Path("/sales-methods")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class SalesMethodResource {

    private final FindSalesMethods findSalesMethods;
    private final LayDownMethod layDownMethod;

    SalesMethodResource(FindSalesMethods findSalesMethods, LayDownMethod layDownMethod) {
        this.findSalesMethods = findSalesMethods;
        this.layDownMethod = layDownMethod;
    }

    @GET
    @PermissionsAllowed("sales-method:read")
    @Operation(summary = "List sales methods")
    public Page<SalesMethodView> list(UriInfo uri) {
        return findSalesMethods.page(uri);
    }

    @POST
    @PermissionsAllowed("sales-method:write")
    @Operation(summary = "Lay down a sales method")
    public RestResponse<SalesMethodView> layDown(@NotNull @Valid SalesMethodDetails details) {
        var method = layDownMethod.handle(details);
        return Answers.created("sales-methods", method.id(), method.version(), method);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("sales-method:read")
    @Operation(summary = "Read a sales method with its stages and what the coach says in each")
    public RestResponse<SalesMethodView> read(UUID id) {
        var method = findSalesMethods.one(id);
        return Answers.of(method.version(), method);
    }
}
