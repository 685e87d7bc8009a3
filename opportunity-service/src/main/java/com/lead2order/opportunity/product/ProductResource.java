package com.lead2order.opportunity.product;

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

/** Products over HTTP. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class ProductResource {

    private final FindProducts findProducts;
    private final AddProduct addProduct;
    private final ChangeProduct changeProduct;
    private final UpsertProducts upsertProducts;
    private final BulkRequest bulkRequest;

    ProductResource(
            FindProducts findProducts,
            AddProduct addProduct,
            ChangeProduct changeProduct,
            UpsertProducts upsertProducts,
            BulkRequest bulkRequest) {
        this.findProducts = findProducts;
        this.addProduct = addProduct;
        this.changeProduct = changeProduct;
        this.upsertProducts = upsertProducts;
        this.bulkRequest = bulkRequest;
    }

    @GET
    @PermissionsAllowed("product:read")
    @Operation(summary = "List products")
    public Page<ProductView> list(UriInfo uri) {
        return findProducts.page(uri);
    }

    @POST
    @PermissionsAllowed("product:write")
    @Operation(summary = "Add a product")
    public RestResponse<ProductView> add(@NotNull @Valid ProductBody body) {
        var added = addProduct.handle(body);
        return Answers.created("products", added.id(), added.version(), added);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("product:read")
    @Operation(summary = "Read a product")
    public RestResponse<ProductView> read(UUID id) {
        var found = findProducts.one(id);
        return Answers.of(found.version(), found);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("product:write")
    @Operation(summary = "Change a product")
    public RestResponse<ProductView> change(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode patch) {
        var changed =
                changeProduct.handle(new ChangeProduct.Command(id, IfMatch.orNone(ifMatch), patch));
        return Answers.of(changed.version(), changed);
    }

    @PUT
    @Path("/external/{system}/{key}")
    @PermissionsAllowed("product:write")
    @Operation(summary = "Add or change the product with an external key")
    public RestResponse<ProductView> upsert(
            String system, String key, @NotNull @Valid ProductBody body) {
        var named = body.withRefs(ExternalRef.first(system, key, body.externalRefs()));
        var result = upsertProducts.handle(List.of(named)).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "products", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @PermissionsAllowed("product:write")
    @Operation(summary = "Add or change up to 1,000 products by their external keys")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, ProductBody.class, upsertProducts::handle, ProductView::id);
    }
}
