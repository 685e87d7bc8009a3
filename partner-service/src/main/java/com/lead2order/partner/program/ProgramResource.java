package com.lead2order.partner.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Partner programs over HTTP. */
@Path("/partner-programs")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class ProgramResource {

    private final FindPrograms findPrograms;
    private final CreateProgram createProgram;
    private final ChangeProgram changeProgram;
    private final UpsertPrograms upsertPrograms;

    ProgramResource(
            FindPrograms findPrograms,
            CreateProgram createProgram,
            ChangeProgram changeProgram,
            UpsertPrograms upsertPrograms) {
        this.findPrograms = findPrograms;
        this.createProgram = createProgram;
        this.changeProgram = changeProgram;
        this.upsertPrograms = upsertPrograms;
    }

    @GET
    @PermissionsAllowed("program:read")
    @Operation(summary = "List partner programs")
    public Page<ProgramView> list(UriInfo uri) {
        return findPrograms.page(uri);
    }

    @POST
    @AwaitsArrival
    @PermissionsAllowed("program:write")
    @Operation(summary = "Set up a partner program")
    public RestResponse<ProgramView> create(@NotNull @Valid ProgramDetails details) {
        var program = createProgram.handle(details);
        return Answers.created("partner-programs", program.id(), program.version(), program);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("program:read")
    @Operation(summary = "Read a partner program")
    public RestResponse<ProgramView> read(UUID id) {
        var program = findPrograms.one(id);
        return Answers.of(program.version(), program);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @AwaitsArrival
    @PermissionsAllowed("program:write")
    @Operation(summary = "Change a partner program")
    public RestResponse<ProgramView> change(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode patch) {
        var program =
                changeProgram.handle(new ChangeProgram.Command(id, IfMatch.orNone(ifMatch), patch));
        return Answers.of(program.version(), program);
    }

    @PUT
    @Path("/external/{system}/{key}")
    @AwaitsArrival
    @PermissionsAllowed("program:write")
    @Operation(summary = "Create or change a partner program by its key in another system")
    public RestResponse<ProgramView> upsert(
            String system, String key, @NotNull @Valid ProgramDetails details) {
        var named = details.withRefs(ExternalRef.first(system, key, details.externalRefs()));
        var result = upsertPrograms.handle(List.of(named)).getFirst();
        var program = result.aggregateOrThrow();
        return Answers.upserted(
                result.outcome(), "partner-programs", program.id(), program.version(), program);
    }
}
