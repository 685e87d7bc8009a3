package com.lead2order.agreement.export;

import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.paging.QueryParameters;
import com.lead2order.kit.rule.Languages;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The ERP's way to agreed targets over HTTP. */
@Path("/target-exports")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class ExportResource {

    private final FetchExports fetchExports;
    private final AcknowledgeExports acknowledgeExports;

    ExportResource(FetchExports fetchExports, AcknowledgeExports acknowledgeExports) {
        this.fetchExports = fetchExports;
        this.acknowledgeExports = acknowledgeExports;
    }

    @GET
    @Operation(
            summary =
                    "Read the agreed targets that came into force behind a cursor; changes nothing")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description =
                    "nextCursor of the answer before; from the beginning where it is left out",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Lines of an answer, 1 to 500; 50 by default",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Only lines in these states, separated by commas",
            schema = @Schema(type = SchemaType.STRING),
            example = "PENDING,SENT")
    @PermissionsAllowed("target:export")
    public ExportFeed fetch(UriInfo uri) {
        return fetchExports.handle(query(QueryParameters.of(uri, "since", "limit", "state")));
    }

    @POST
    @Path("/acknowledgements")
    @Operation(
            summary = "Say line by line what became of fetched targets; repeating it is harmless")
    @PermissionsAllowed("target:export")
    public AcknowledgementResults acknowledge(
            @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Acknowledgement> answers,
            @Context HttpHeaders headers) {
        return acknowledgeExports.handle(answers).in(Languages.of(headers));
    }

    private static FetchExports.Query query(QueryParameters parameters) {
        return new FetchExports.Query(
                parameters.text("since").map(ExportResource::since).orElse(0L),
                parameters.text("limit").map(ExportResource::limit).orElse(50),
                parameters.text("state").map(ExportResource::states).orElse(Set.of()));
    }

    private static long since(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw ExportRule.CURSOR_MUST_BE_OURS.violatedAt("since", "cursor-expected");
        }
        return Long.parseLong(text);
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,4}")) {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= 500) {
                return limit;
            }
        }
        throw QueryParameters.invalid("limit", "out-of-range", 1, 500);
    }

    private static Set<ExportStatus> states(String text) {
        var states = EnumSet.noneOf(ExportStatus.class);
        for (var name : text.split(",", -1)) {
            try {
                states.add(ExportStatus.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                throw QueryParameters.invalid(
                        "state", "unknown-value", EnumSet.allOf(ExportStatus.class));
            }
        }
        return states;
    }
}
