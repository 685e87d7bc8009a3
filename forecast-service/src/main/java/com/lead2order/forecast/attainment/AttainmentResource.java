package com.lead2order.forecast.attainment;

import com.lead2order.forecast.attainment.FindAttainment.GroupBy;
import com.lead2order.forecast.calendar.Periods;
import com.lead2order.forecast.holder.HolderParameter;
import com.lead2order.forecast.known.LineFilter;
import com.lead2order.kit.paging.QueryParameters;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Attainment over HTTP. */
@Path("/attainment")
@Produces(MediaType.APPLICATION_JSON)
class AttainmentResource {

    private final HolderParameter holderParameter;
    private final Periods periods;
    private final FindAttainment findAttainment;

    AttainmentResource(
            HolderParameter holderParameter, Periods periods, FindAttainment findAttainment) {
        this.holderParameter = holderParameter;
        this.periods = periods;
        this.findAttainment = findAttainment;
    }

    @GET
    @Operation(
            summary = "What a person, unit or territory achieved in a period",
            description =
                    "Name one of person, unit and territory by id or as system:key, and the period"
                            + " as CALENDAR:KEY. groupBy is period, person, territory, account,"
                            + " product-group or product; compare=lastYear adds the year before."
                            + " accountId, productId and productGroupId ask for what was sold to"
                            + " an account, of a product, of a product group and those below"
                            + " (includeSubgroups=false: of the group itself); unassigned stands"
                            + " for what names none.")
    @PermissionsAllowed("attainment:read")
    public AttainmentView read(UriInfo uri) {
        var parameters =
                QueryParameters.of(
                        uri,
                        "person",
                        "unit",
                        "territory",
                        "period",
                        "groupBy",
                        "compare",
                        "accountId",
                        "productId",
                        "productGroupId",
                        "includeSubgroups");
        var compare = parameters.text("compare");
        if (compare.isPresent() && !compare.get().equals("lastYear")) {
            throw QueryParameters.invalid("compare", "last-year-expected");
        }
        var groupBy = parameters.oneOf("groupBy", GroupBy.class);
        var lines = LineFilter.of(parameters);
        var periodName = parameters.required("period");
        var holder = holderParameter.of(parameters, "person", "unit", "territory");
        return findAttainment.of(
                holder, periods.named(periodName), lines, groupBy, compare.isPresent());
    }
}
