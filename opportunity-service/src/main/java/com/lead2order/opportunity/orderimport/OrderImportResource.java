package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.json.StorableText;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Imports of orders over HTTP. */
@Path("/order-imports")
class OrderImportResource {

    private static final Set<String> PARAMETERS = Set.of("sourceSystem", "format");

    private final ImportOrders importOrders;
    private final FindImports findImports;

    OrderImportResource(ImportOrders importOrders, FindImports findImports) {
        this.importOrders = importOrders;
        this.findImports = findImports;
    }

    @POST
    @Consumes({BulkRequest.NDJSON, "application/ndjson"})
    @PermissionsAllowed("order:import")
    @Operation(
            summary = "Send a stream of orders, one JSON object per line",
            description =
                    "The stream is worked off while it arrives; the answer names the job. Whatever"
                            + " interrupts it, sending the same again completes it: an order that is"
                            + " there in the same version is left as it is.")
    public RestResponse<OrderImportView> send(
            @QueryParam("sourceSystem") @Nullable String sourceSystem,
            @QueryParam("format") @Nullable String format,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            UriInfo uri,
            InputStream body)
            throws IOException {
        requireReadable(sourceSystem, format, idempotencyKey, uri);
        var received =
                importOrders.handle(
                        new ImportOrders.Command(sourceSystem, idempotencyKey, length, body));
        var answer =
                ResponseBuilder.<OrderImportView>create(202)
                        .entity(findImports.one(received.importId()))
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/order-imports/" + received.importId());
        if (received.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.build();
    }

    private static void requireReadable(
            @Nullable String sourceSystem,
            @Nullable String format,
            @Nullable String idempotencyKey,
            UriInfo uri) {
        var unknown =
                uri.getQueryParameters().keySet().stream()
                        .filter(name -> !PARAMETERS.contains(name))
                        .sorted()
                        .map(name -> new Violation(name, "is not a parameter of imports"))
                        .toList();
        if (!unknown.isEmpty()) {
            throw RequestRule.UNKNOWN_PARAMETER.violatedBy(unknown);
        }
        if (format != null && !format.equals("ndjson")) {
            throw RequestRule.INVALID_PARAMETER.violatedAt("format", "must be ndjson");
        }
        if (sourceSystem != null
                && (sourceSystem.isBlank()
                        || sourceSystem.length() > 64
                        || !StorableText.isStorable(sourceSystem))) {
            throw RequestRule.INVALID_PARAMETER.violatedAt(
                    "sourceSystem", "must have 1 to 64 characters");
        }
        if (idempotencyKey != null
                && (idempotencyKey.isBlank()
                        || idempotencyKey.length() > 255
                        || !StorableText.isStorable(idempotencyKey))) {
            throw RequestRule.INVALID_HEADER.violatedAt(
                    "Idempotency-Key", "must have 1 to 255 characters");
        }
    }

    @GET
    @PermissionsAllowed("order:import")
    @Operation(summary = "List imports of orders, the newest first")
    public Page<OrderImportView> list(UriInfo uri) {
        return findImports.page(uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("order:import")
    @Operation(summary = "How far an import is")
    public OrderImportView read(UUID id) {
        return findImports.one(id);
    }

    @GET
    @Path("/{id}/errors")
    @PermissionsAllowed("order:import")
    @Operation(summary = "Lines that did not become the order that holds, and why")
    public Page<ImportErrorView> errors(UUID id, UriInfo uri) {
        return findImports.errors(id, uri);
    }
}
