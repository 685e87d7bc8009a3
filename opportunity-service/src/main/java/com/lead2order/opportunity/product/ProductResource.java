package com.lead2order.opportunity.product;

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
    private final ExternalRefs externalRefs;

    ProductResource(
            FindProducts findProducts,
            AddProduct addProduct,
            ChangeProduct changeProduct,
            UpsertProducts upsertProducts,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findProducts = findProducts;
        this.addProduct = addProduct;
        this.changeProduct = changeProduct;
        this.upsertProducts = upsertProducts;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
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
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var changed = changeProduct.handle(new ChangeProduct.Command(id, ifMatch, patch));
        return Answers.of(changed.version(), changed);
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read a product by its key in another system")
    @PermissionsAllowed("product:read")
    public RestResponse<ProductView> readByKey(String system, String key) {
        return read(externalRefs.idOf("products", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @UpsertOf(value = ProductDetails.class, links = "group")
    @Operation(summary = "Add or change a product by its key in another system")
    @PermissionsAllowed("product:write")
    public RestResponse<ProductView> upsert(String system, String key, @NotNull JsonNode body) {
        var result = upsertProducts.handle(List.of(Sent.at(system, key, body))).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "products", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Add or change up to a thousand products by their external keys")
    @PermissionsAllowed("product:write")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, upsertProducts::handle, ProductView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of a product in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<ProductView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return change(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of a product in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<ProductView> removeKey(UUID id, @BeanParam IfMatch ifMatch, String system) {
        return change(id, ifMatch, SystemKey.removalFrom(system));
    }
}
