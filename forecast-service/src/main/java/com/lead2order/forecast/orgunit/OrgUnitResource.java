package com.lead2order.forecast.orgunit;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.openapi.UpsertOf;
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

/** Units of the organisation over HTTP. */
@Path("/org-units")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class OrgUnitResource {

    private final FindOrgUnits findOrgUnits;
    private final OpenOrgUnit openOrgUnit;
    private final ChangeOrgUnit changeOrgUnit;
    private final UpsertOrgUnits upsertOrgUnits;
    private final BulkRequest bulkRequest;
    private final ExternalRefs externalRefs;

    OrgUnitResource(
            FindOrgUnits findOrgUnits,
            OpenOrgUnit openOrgUnit,
            ChangeOrgUnit changeOrgUnit,
            UpsertOrgUnits upsertOrgUnits,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findOrgUnits = findOrgUnits;
        this.openOrgUnit = openOrgUnit;
        this.changeOrgUnit = changeOrgUnit;
        this.upsertOrgUnits = upsertOrgUnits;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
    }

    @GET
    @Operation(summary = "The units of the organisation")
    @PermissionsAllowed("organisation:read")
    public Page<OrgUnitView> list(UriInfo uri) {
        return findOrgUnits.page(uri);
    }

    @POST
    @Operation(summary = "Set up a unit; parent, leader and members are references")
    @PermissionsAllowed("organisation:write")
    public RestResponse<OrgUnitView> open(@NotNull @Valid OrgUnitBody body) {
        var unit = openOrgUnit.handle(body);
        return Answers.created("org-units", unit.id(), unit.version(), unit);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One unit")
    @PermissionsAllowed("organisation:read")
    public RestResponse<OrgUnitView> read(UUID id) {
        var unit = findOrgUnits.one(id);
        return Answers.of(unit.version(), unit);
    }

    @GET
    @Path("/{id}/tree")
    @Operation(summary = "A unit with all units and people below, as of today or another day")
    @PermissionsAllowed("organisation:read")
    public UnitTree tree(UUID id, UriInfo uri) {
        return findOrgUnits.tree(id, uri);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change a unit; parent, leader and members are references")
    @PermissionsAllowed("organisation:write")
    public RestResponse<OrgUnitView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var unit = changeOrgUnit.handle(new ChangeOrgUnit.Command(id, ifMatch, patch));
        return Answers.of(unit.version(), unit);
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read a unit by its key in another system")
    @PermissionsAllowed("organisation:read")
    public RestResponse<OrgUnitView> readByKey(String system, String key) {
        return read(externalRefs.idOf("org-units", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @UpsertOf(OrgUnitBody.class)
    @Operation(summary = "Create or change a unit by its key in another system")
    @PermissionsAllowed("organisation:write")
    public RestResponse<OrgUnitView> upsert(String system, String key, @NotNull JsonNode body) {
        var result = upsertOrgUnits.handle(List.of(Sent.at(system, key, body))).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "org-units", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Create or change up to a thousand units by their external keys")
    @PermissionsAllowed("organisation:write")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, upsertOrgUnits::handle, OrgUnitView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of a unit in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<OrgUnitView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return change(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of a unit in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<OrgUnitView> removeKey(UUID id, @BeanParam IfMatch ifMatch, String system) {
        return change(id, ifMatch, SystemKey.removalFrom(system));
    }
}
