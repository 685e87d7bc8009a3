package com.lead2order.forecast.actualentry;

import com.lead2order.forecast.calendar.Periods;
import com.lead2order.forecast.holder.HolderParameter;
import com.lead2order.forecast.known.LineFilter;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.paging.QueryParameters;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The booked entries behind a figure over HTTP. */
@Path("/actual-entries")
@Produces(MediaType.APPLICATION_JSON)
class ActualEntryResource {

    private final HolderParameter holderParameter;
    private final Periods periods;
    private final FindActualEntries findActualEntries;

    ActualEntryResource(
            HolderParameter holderParameter, Periods periods, FindActualEntries findActualEntries) {
        this.holderParameter = holderParameter;
        this.periods = periods;
        this.findActualEntries = findActualEntries;
    }

    @GET
    @Operation(
            summary = "The booked entries that the actual of an attainment is the sum of",
            description =
                    "Name one of person, unit and territory and the period as for the attainment;"
                            + " personId and territoryId ask for one of its people or territories,"
                            + " accountId, productId and productGroupId for the entries of lines"
                            + " as for the attainment.")
    @PermissionsAllowed("attainment:read")
    public Page<ActualEntryView> list(UriInfo uri) {
        var parameters = QueryParameters.of(uri, FindActualEntries.PARAMETERS);
        var lines = LineFilter.of(parameters);
        var periodName = parameters.required("period");
        var holder = holderParameter.of(parameters, "person", "unit", "territory");
        return findActualEntries.page(uri, holder, periods.named(periodName), lines);
    }
}
