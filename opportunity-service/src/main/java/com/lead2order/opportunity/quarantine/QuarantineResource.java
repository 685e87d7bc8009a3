package com.lead2order.opportunity.quarantine;

import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.Reference;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Waiting orders over HTTP. */
@Path("/order-quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class QuarantineResource {

    /** Says what the unknown keys of an order stand for. */
    record Mapping(
            @Nullable @Valid Reference account,
            @Valid @Size(max = 10_000) List<@NotNull @Valid ProductOfLine> products) {

        Mapping {
            products = products == null ? List.of() : List.copyOf(products);
        }
    }

    /** The product that a line means. */
    record ProductOfLine(@NotNull Integer lineNo, @NotNull @Valid Reference product) {}

    /** What became of the order whose keys were mapped; others may have left with it. */
    record MappingAnswer(UUID orderId, boolean quarantined, int replayed) {}

    /** How many orders left the quarantine and how many still wait. */
    record ReplayAnswer(int replayed, long remaining) {}

    private final Quarantine quarantine;
    private final MapReferences mapReferences;
    private final Replays replays;

    QuarantineResource(Quarantine quarantine, MapReferences mapReferences, Replays replays) {
        this.quarantine = quarantine;
        this.mapReferences = mapReferences;
        this.replays = replays;
    }

    @GET
    @PermissionsAllowed("quarantine:manage")
    @Operation(summary = "List orders that wait for an account or a product")
    public Page<QuarantineView> list(UriInfo uri) {
        return quarantine.page(uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("quarantine:manage")
    @Operation(summary = "Read a waiting order as the ERP sent it")
    public QuarantineView read(UUID id) {
        return quarantine.required(id);
    }

    @POST
    @Path("/{id}/mapping")
    @PermissionsAllowed("quarantine:manage")
    @Operation(summary = "Say what the unknown keys of an order stand for, for all orders to come")
    public MappingAnswer map(UUID id, @NotNull @Valid Mapping mapping) {
        mapReferences.handle(
                new MapReferences.Command(
                        id,
                        mapping.account(),
                        mapping.products().stream()
                                .map(p -> new MapReferences.LineMapping(p.lineNo(), p.product()))
                                .toList()));
        var replayed = replays.run();
        return new MappingAnswer(id, quarantine.isWaiting(id), replayed);
    }

    @POST
    @Path("/replays")
    @PermissionsAllowed("quarantine:manage")
    @Operation(summary = "Let in every waiting order whose records are known now")
    public ReplayAnswer replay() {
        var replayed = replays.run();
        return new ReplayAnswer(replayed, quarantine.count());
    }
}
