package com.lead2order.opportunity.productgroup;

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

/** Product groups over HTTP. */
@Path("/product-groups")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class ProductGroupResource {

    private final FindProductGroups findProductGroups;
    private final AddProductGroup addProductGroup;
    private final ChangeProductGroup changeProductGroup;
    private final UpsertProductGroups upsertProductGroups;
    private final BulkRequest bulkRequest;
    private final ExternalRefs externalRefs;

    ProductGroupResource(
            FindProductGroups findProductGroups,
            AddProductGroup addProductGroup,
            ChangeProductGroup changeProductGroup,
            UpsertProductGroups upsertProductGroups,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findProductGroups = findProductGroups;
        this.addProductGroup = addProductGroup;
        this.changeProductGroup = changeProductGroup;
        this.upsertProductGroups = upsertProductGroups;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
    }

    @GET
    @PermissionsAllowed("product:read")
    @Operation(summary = "List product groups")
    public Page<ProductGroupView> list(UriInfo uri) {
        return findProductGroups.page(uri);
    }

    @POST
    @PermissionsAllowed("product:write")
    @Operation(summary = "Add a product group")
    public RestResponse<ProductGroupView> add(@NotNull @Valid ProductGroupBody body) {
        var added = addProductGroup.handle(body);
        return Answers.created("product-groups", added.id(), added.version(), added);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("product:read")
    @Operation(summary = "Read a product group")
    public RestResponse<ProductGroupView> read(UUID id) {
        var found = findProductGroups.one(id);
        return Answers.of(found.version(), found);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("product:write")
    @Operation(summary = "Change a product group")
    public RestResponse<ProductGroupView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var changed = changeProductGroup.handle(new ChangeProductGroup.Command(id, ifMatch, patch));
        return Answers.of(changed.version(), changed);
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read a product group by its key in another system")
    @PermissionsAllowed("product:read")
    public RestResponse<ProductGroupView> readByKey(String system, String key) {
        return read(externalRefs.idOf("product-groups", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @UpsertOf(value = ProductGroupDetails.class, links = "parent")
    @Operation(summary = "Add or change a product group by its key in another system")
    @PermissionsAllowed("product:write")
    public RestResponse<ProductGroupView> upsert(
            String system, String key, @NotNull JsonNode body) {
        var result = upsertProductGroups.handle(List.of(Sent.at(system, key, body))).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(
                result.outcome(), "product-groups", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Add or change up to a thousand product groups by their external keys")
    @PermissionsAllowed("product:write")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, upsertProductGroups::handle, ProductGroupView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of a product group in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<ProductGroupView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return change(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of a product group in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<ProductGroupView> removeKey(
            UUID id, @BeanParam IfMatch ifMatch, String system) {
        return change(id, ifMatch, SystemKey.removalFrom(system));
    }
}
