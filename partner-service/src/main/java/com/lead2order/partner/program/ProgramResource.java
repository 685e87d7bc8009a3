package com.lead2order.partner.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.openapi.UpsertOf;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.reference.SystemKey;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
    private final BulkRequest bulkRequest;
    private final ExternalRefs externalRefs;

    ProgramResource(
            FindPrograms findPrograms,
            CreateProgram createProgram,
            ChangeProgram changeProgram,
            UpsertPrograms upsertPrograms,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findPrograms = findPrograms;
        this.createProgram = createProgram;
        this.changeProgram = changeProgram;
        this.upsertPrograms = upsertPrograms;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
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
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var program = changeProgram.handle(new ChangeProgram.Command(id, ifMatch, patch));
        return Answers.of(program.version(), program);
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read a partner program by its key in another system")
    @PermissionsAllowed("program:read")
    public RestResponse<ProgramView> readByKey(String system, String key) {
        return read(externalRefs.idOf("partner-programs", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @UpsertOf(value = ProgramDetails.class, links = "manager")
    @AwaitsArrival
    @Operation(summary = "Create or change a partner program by its key in another system")
    @PermissionsAllowed("program:write")
    public RestResponse<ProgramView> upsert(String system, String key, @NotNull JsonNode body) {
        var result = upsertPrograms.handle(List.of(Sent.at(system, key, body))).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(
                result.outcome(), "partner-programs", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(
            summary = "Create or change up to a thousand partner programs by their external keys")
    @PermissionsAllowed("program:write")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, upsertPrograms::handle, ProgramView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of a partner program in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<ProgramView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return change(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of a partner program in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<ProgramView> removeKey(UUID id, @BeanParam IfMatch ifMatch, String system) {
        return change(id, ifMatch, SystemKey.removalFrom(system));
    }
}
