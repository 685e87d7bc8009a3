package com.lead2order.forecast.calendar;

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
import jakarta.validation.constraints.NotBlank;
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

/** Fiscal calendars over HTTP. */
@Path("/fiscal-calendars")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class CalendarResource {

    /** Which period to close, for example {@code FY2012-Q1}. */
    record ClosingBody(@NotBlank String period) {}

    private final FindCalendars findCalendars;
    private final SetUpCalendar setUpCalendar;
    private final ChangeCalendar changeCalendar;
    private final ClosePeriod closePeriod;
    private final UpsertCalendars upsertCalendars;
    private final BulkRequest bulkRequest;
    private final ExternalRefs externalRefs;

    CalendarResource(
            FindCalendars findCalendars,
            SetUpCalendar setUpCalendar,
            ChangeCalendar changeCalendar,
            ClosePeriod closePeriod,
            UpsertCalendars upsertCalendars,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findCalendars = findCalendars;
        this.setUpCalendar = setUpCalendar;
        this.changeCalendar = changeCalendar;
        this.closePeriod = closePeriod;
        this.upsertCalendars = upsertCalendars;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
    }

    @GET
    @Operation(summary = "The fiscal calendars with their years and periods")
    @PermissionsAllowed("calendar:read")
    public Page<CalendarView> list(UriInfo uri) {
        return findCalendars.page(uri);
    }

    @POST
    @Operation(summary = "Set up a fiscal calendar; 'to' is the first day that is not included")
    @PermissionsAllowed("calendar:write")
    public RestResponse<CalendarView> setUp(@NotNull @Valid CalendarBody body) {
        var calendar = setUpCalendar.handle(body);
        return Answers.created("fiscal-calendars", calendar.id(), calendar.version(), calendar);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One fiscal calendar")
    @PermissionsAllowed("calendar:read")
    public RestResponse<CalendarView> read(UUID id) {
        var calendar = findCalendars.one(id);
        return Answers.of(calendar.version(), calendar);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change a fiscal calendar, for example add a year")
    @PermissionsAllowed("calendar:write")
    public RestResponse<CalendarView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var calendar = changeCalendar.handle(new ChangeCalendar.Command(id, ifMatch, patch));
        return Answers.of(calendar.version(), calendar);
    }

    @POST
    @Path("/{id}/closings")
    @Operation(summary = "Close a period: what changes in it later is booked on the day it changes")
    @PermissionsAllowed("calendar:write")
    public RestResponse<CalendarView> close(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid ClosingBody body) {
        var calendar = closePeriod.handle(new ClosePeriod.Command(id, ifMatch, body.period()));
        return Answers.of(calendar.version(), calendar);
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read a fiscal calendar by its key in another system")
    @PermissionsAllowed("calendar:read")
    public RestResponse<CalendarView> readByKey(String system, String key) {
        return read(externalRefs.idOf("fiscal-calendars", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @UpsertOf(CalendarBody.class)
    @Operation(summary = "Create or change a fiscal calendar by its key in another system")
    @PermissionsAllowed("calendar:write")
    public RestResponse<CalendarView> upsert(String system, String key, @NotNull JsonNode body) {
        var result = upsertCalendars.handle(List.of(Sent.at(system, key, body))).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(
                result.outcome(), "fiscal-calendars", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(
            summary = "Create or change up to a thousand fiscal calendars by their external keys")
    @PermissionsAllowed("calendar:write")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, upsertCalendars::handle, CalendarView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of a fiscal calendar in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<CalendarView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return change(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of a fiscal calendar in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<CalendarView> removeKey(
            UUID id, @BeanParam IfMatch ifMatch, String system) {
        return change(id, ifMatch, SystemKey.removalFrom(system));
    }
}
