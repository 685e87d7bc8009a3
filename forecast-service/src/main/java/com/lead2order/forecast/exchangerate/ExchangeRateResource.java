package com.lead2order.forecast.exchangerate;

import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Exchange rates over HTTP. */
@Path("/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class ExchangeRateResource {

    /** The rates as they are after they were set, in the order in which they were sent. */
    record Answer(List<ExchangeRateView> items) {}

    private final ExchangeRates rates;
    private final SetExchangeRates setExchangeRates;

    ExchangeRateResource(ExchangeRates rates, SetExchangeRates setExchangeRates) {
        this.rates = rates;
        this.setExchangeRates = setExchangeRates;
    }

    @GET
    @Operation(summary = "The exchange rates, newest first")
    @PermissionsAllowed("exchange-rate:read")
    public Page<ExchangeRateView> list(UriInfo uri) {
        return rates.page(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One exchange rate")
    @PermissionsAllowed("exchange-rate:read")
    public RestResponse<ExchangeRateView> read(UUID id) {
        var rate = rates.one(id);
        return Answers.of(rate.version(), rate);
    }

    @PUT
    @Operation(
            summary = "Set up to a thousand exchange rates by pair and date",
            description =
                    "What one unit of from is worth in to. Amounts convert at the latest rate on or"
                            + " before their business date, of the pair or of the pair the other way"
                            + " round. All are set, or none.")
    @PermissionsAllowed("exchange-rate:write")
    public Answer set(@NotNull @Valid ExchangeRatesBody body) {
        return new Answer(setExchangeRates.handle(body));
    }
}
