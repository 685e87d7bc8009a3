package com.lead2order.agreement.export;

import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The ERP's way to agreed targets over HTTP. */
@Path("/target-exports")
@RetrySafe
class ExportResource {

    private static final Set<String> PARAMETERS = Set.of("since", "limit", "state");

    private final FetchExports fetchExports;
    private final AcknowledgeExports acknowledgeExports;

    ExportResource(FetchExports fetchExports, AcknowledgeExports acknowledgeExports) {
        this.fetchExports = fetchExports;
        this.acknowledgeExports = acknowledgeExports;
    }

    @GET
    @Operation(summary = "Fetch agreed targets that came into force behind a cursor")
    @PermissionsAllowed("target:export")
    public ExportFeed fetch(UriInfo uri) {
        return fetchExports.handle(query(uri.getQueryParameters()));
    }

    @POST
    @Path("/acknowledgements")
    @Operation(summary = "Answer fetched targets line by line; the same answer again is harmless")
    @PermissionsAllowed("target:export")
    public AcknowledgementResults acknowledge(
            @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Acknowledgement> answers) {
        return acknowledgeExports.handle(answers);
    }

    private static FetchExports.Query query(MultivaluedMap<String, String> parameters) {
        var unknown =
                parameters.keySet().stream()
                        .filter(name -> !PARAMETERS.contains(name))
                        .sorted()
                        .map(name -> new Violation(name, "is not a parameter of this feed"))
                        .toList();
        if (!unknown.isEmpty()) {
            throw RequestRule.UNKNOWN_PARAMETER.violatedBy(unknown);
        }
        return new FetchExports.Query(
                since(parameters.getFirst("since")),
                limit(parameters.getFirst("limit")),
                states(parameters.getFirst("state")));
    }

    private static long since(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("\\d{1,18}")) {
            throw ExportRule.CURSOR_MUST_BE_OURS.violatedAt("since", "must be a nextCursor");
        }
        return Long.parseLong(text);
    }

    private static int limit(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return 50;
        }
        if (text.matches("\\d{1,4}")) {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= 500) {
                return limit;
            }
        }
        throw RequestRule.INVALID_PARAMETER.violatedAt("limit", "must be 1 to 500");
    }

    private static Set<ExportStatus> states(@org.jspecify.annotations.Nullable String text) {
        var states = EnumSet.noneOf(ExportStatus.class);
        if (text != null) {
            for (var name : text.split(",", -1)) {
                try {
                    states.add(ExportStatus.valueOf(name));
                } catch (IllegalArgumentException unknown) {
                    throw RequestRule.INVALID_PARAMETER.violatedAt(
                            "state", "must be one of " + EnumSet.allOf(ExportStatus.class));
                }
            }
        }
        return states;
    }
}
