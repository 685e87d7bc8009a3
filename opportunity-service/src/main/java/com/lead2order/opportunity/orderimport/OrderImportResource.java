package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalKey;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import com.lead2order.kit.sql.StorableText;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Imports of orders over HTTP. */
@Path("/order-imports")
@Produces(MediaType.APPLICATION_JSON)
class OrderImportResource {

    private static final Set<String> PARAMETERS = Set.of("sourceSystem", "format", "decimal");

    private static final Logger LOG = Logger.getLogger(OrderImportResource.class);
    private static final String CSV = "text/csv";

    private final ImportOrders importOrders;
    private final FindImports findImports;

    OrderImportResource(ImportOrders importOrders, FindImports findImports) {
        this.importOrders = importOrders;
        this.findImports = findImports;
    }

    @POST
    @Consumes({BulkRequest.NDJSON, "application/ndjson", CSV})
    @PermissionsAllowed("order:import")
    @Operation(
            summary = "Send a stream of orders, as NDJSON or CSV",
            description =
                    "NDJSON has one order a line. CSV has one row for each line of an order; the"
                            + " first row names the columns, which are the members of the JSON, nested"
                            + " ones as account.key; cells are separated by semicolons or commas,"
                            + " decimals have a point unless decimal=comma is said. The stream is"
                            + " worked off while it arrives; the answer names the job. Whatever"
                            + " interrupts it, sending the same again completes it: an order that is"
                            + " there in the same version is left as it is.")
    public RestResponse<OrderImportView> send(
            @Parameter(description = "Of all orders; needed where they do not name their own")
                    @QueryParam("sourceSystem")
                    @Nullable String sourceSystem,
            @Parameter(
                            description =
                                    "ndjson or csv; that of the content type where nothing is said")
                    @QueryParam("format")
                    @Nullable String format,
            @Parameter(description = "comma or point; point where nothing is said")
                    @QueryParam("decimal")
                    @Nullable String decimal,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Context HttpHeaders headers,
            UriInfo uri,
            InputStream body) {
        requireReadable(sourceSystem, idempotencyKey, uri);
        var command =
                new ImportOrders.Command(
                        sourceSystem,
                        format(format, decimal, typeOf(headers)),
                        idempotencyKey,
                        announced(headers),
                        body);
        var received = receive(command);
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

    private ImportOrders.Received receive(ImportOrders.Command command) {
        try {
            return importOrders.handle(command);
        } catch (IOException brokenOff) {
            LOG.infof("The stream of an order import broke off: %s", brokenOff.getMessage());
            throw RequestRule.MALFORMED_BODY.violated("stream-broke-off");
        }
    }

    /** A header without a value names no type. */
    private static @Nullable MediaType typeOf(HttpHeaders headers) {
        var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type == null || type.isBlank() ? null : headers.getMediaType();
    }

    private static String ofType(@Nullable MediaType type, String otherwise) {
        if (type == null) {
            return otherwise;
        }
        return type.isCompatible(MediaType.valueOf(CSV)) ? "csv" : "ndjson";
    }

    /** Bytes that are compressed say nothing of how much comes. */
    private static @Nullable Long announced(HttpHeaders headers) {
        var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null || headers.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null
                ? null
                : Long.valueOf(length);
    }

    private static ImportFormat format(
            @Nullable String format, @Nullable String decimal, @Nullable MediaType type) {
        if (format != null && !format.equals("ndjson") && !format.equals("csv")) {
            throw RequestRule.INVALID_PARAMETER.violatedAt(
                    "format", "unknown-value", "ndjson, csv");
        }
        var ofType = ofType(type, format == null ? "ndjson" : format);
        if (format != null && !format.equals(ofType)) {
            throw RequestRule.INVALID_PARAMETER.violatedAt(
                    "format", "other-than-content-type", String.valueOf(type));
        }
        if (decimal != null && !decimal.equals("comma") && !decimal.equals("point")) {
            throw RequestRule.INVALID_PARAMETER.violatedAt(
                    "decimal", "unknown-value", "comma, point");
        }
        if (ofType.equals("ndjson")) {
            if (decimal != null) {
                throw RequestRule.INVALID_PARAMETER.violatedAt("decimal", "only-of-csv");
            }
            return ImportFormat.NDJSON;
        }
        return "comma".equals(decimal) ? ImportFormat.CSV_DECIMAL_COMMA : ImportFormat.CSV;
    }

    private static void requireReadable(
            @Nullable String sourceSystem, @Nullable String idempotencyKey, UriInfo uri) {
        var unknown =
                uri.getQueryParameters().keySet().stream()
                        .filter(name -> !PARAMETERS.contains(name))
                        .sorted()
                        .map(name -> new Violation(name, "no-parameter-of-address"))
                        .toList();
        if (!unknown.isEmpty()) {
            throw RequestRule.UNKNOWN_PARAMETER.violatedBy(unknown);
        }
        if (sourceSystem != null
                && !ExternalKey.Check.isValid(sourceSystem, ExternalKey.MAX_SYSTEM_LENGTH)) {
            throw RequestRule.INVALID_PARAMETER.violatedAt(
                    "sourceSystem", "external-key-malformed", ExternalKey.MAX_SYSTEM_LENGTH);
        }
        if (idempotencyKey != null
                && (idempotencyKey.isBlank()
                        || idempotencyKey.length() > 255
                        || !StorableText.isStorable(idempotencyKey))) {
            throw RequestRule.INVALID_HEADER.violatedAt("Idempotency-Key", "wrong-length", 1, 255);
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
