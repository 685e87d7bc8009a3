package com.lead2order.opportunity.productgroup;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
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

    ProductGroupResource(
            FindProductGroups findProductGroups,
            AddProductGroup addProductGroup,
            ChangeProductGroup changeProductGroup,
            UpsertProductGroups upsertProductGroups,
            BulkRequest bulkRequest) {
        this.findProductGroups = findProductGroups;
        this.addProductGroup = addProductGroup;
        this.changeProductGroup = changeProductGroup;
        this.upsertProductGroups = upsertProductGroups;
        this.bulkRequest = bulkRequest;
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
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode patch) {
        var changed =
                changeProductGroup.handle(
                        new ChangeProductGroup.Command(id, IfMatch.orNone(ifMatch), patch));
        return Answers.of(changed.version(), changed);
    }

    @PUT
    @Path("/external/{system}/{key}")
    @PermissionsAllowed("product:write")
    @Operation(summary = "Add or change the product group with an external key")
    public RestResponse<ProductGroupView> upsert(
            String system, String key, @NotNull @Valid ProductGroupBody body) {
        var named = body.withRefs(ExternalRef.first(system, key, body.externalRefs()));
        var result = upsertProductGroups.handle(List.of(named)).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(
                result.outcome(), "product-groups", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @PermissionsAllowed("product:write")
    @Operation(summary = "Add or change up to 1,000 product groups by their external keys")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(
                body, ProductGroupBody.class, upsertProductGroups::handle, ProductGroupView::id);
    }
}
