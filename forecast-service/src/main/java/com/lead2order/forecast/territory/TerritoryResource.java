package com.lead2order.forecast.territory;

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

/** Territories over HTTP. */
@Path("/territories")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class TerritoryResource {

    private final FindTerritories findTerritories;
    private final OpenTerritory openTerritory;
    private final ChangeTerritory changeTerritory;
    private final UpsertTerritories upsertTerritories;
    private final BulkRequest bulkRequest;
    private final ExternalRefs externalRefs;

    TerritoryResource(
            FindTerritories findTerritories,
            OpenTerritory openTerritory,
            ChangeTerritory changeTerritory,
            UpsertTerritories upsertTerritories,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findTerritories = findTerritories;
        this.openTerritory = openTerritory;
        this.changeTerritory = changeTerritory;
        this.upsertTerritories = upsertTerritories;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
    }

    @GET
    @Operation(summary = "All territories")
    @PermissionsAllowed("territory:read")
    public Page<TerritoryView> list(UriInfo uri) {
        return findTerritories.page(uri);
    }

    @POST
    @Operation(summary = "Set up a territory; parent and owners are references")
    @PermissionsAllowed("territory:write")
    public RestResponse<TerritoryView> open(@NotNull @Valid TerritoryBody body) {
        var territory = openTerritory.handle(body);
        return Answers.created("territories", territory.id(), territory.version(), territory);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One territory")
    @PermissionsAllowed("territory:read")
    public RestResponse<TerritoryView> read(UUID id) {
        var territory = findTerritories.one(id);
        return Answers.of(territory.version(), territory);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change a territory; parent and owners are references")
    @PermissionsAllowed("territory:write")
    public RestResponse<TerritoryView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var territory = changeTerritory.handle(new ChangeTerritory.Command(id, ifMatch, patch));
        return Answers.of(territory.version(), territory);
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read a territory by its key in another system")
    @PermissionsAllowed("territory:read")
    public RestResponse<TerritoryView> readByKey(String system, String key) {
        return read(externalRefs.idOf("territories", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @UpsertOf(TerritoryBody.class)
    @Operation(summary = "Create or change a territory by its key in another system")
    @PermissionsAllowed("territory:write")
    public RestResponse<TerritoryView> upsert(String system, String key, @NotNull JsonNode body) {
        var result = upsertTerritories.handle(List.of(Sent.at(system, key, body))).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "territories", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Create or change up to a thousand territories by their external keys")
    @PermissionsAllowed("territory:write")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, upsertTerritories::handle, TerritoryView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of a territory in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<TerritoryView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return change(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of a territory in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<TerritoryView> removeKey(
            UUID id, @BeanParam IfMatch ifMatch, String system) {
        return change(id, ifMatch, SystemKey.removalFrom(system));
    }
}
