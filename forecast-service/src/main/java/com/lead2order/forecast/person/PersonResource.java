package com.lead2order.forecast.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** People over HTTP. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class PersonResource {

    private final FindPersons findPersons;
    private final RegisterPerson registerPerson;
    private final ChangePerson changePerson;
    private final UpsertPersons upsertPersons;
    private final BulkRequest bulkRequest;

    PersonResource(
            FindPersons findPersons,
            RegisterPerson registerPerson,
            ChangePerson changePerson,
            UpsertPersons upsertPersons,
            BulkRequest bulkRequest) {
        this.findPersons = findPersons;
        this.registerPerson = registerPerson;
        this.changePerson = changePerson;
        this.upsertPersons = upsertPersons;
        this.bulkRequest = bulkRequest;
    }

    @GET
    @Operation(summary = "The people of the sales organisation")
    @PermissionsAllowed("organisation:read")
    public Page<PersonView> list(UriInfo uri) {
        return findPersons.page(uri);
    }

    @POST
    @Operation(summary = "Register a person")
    @PermissionsAllowed("organisation:write")
    public RestResponse<PersonView> register(@NotNull @Valid PersonBody body) {
        var person = registerPerson.handle(body);
        return Answers.created("people", person.id(), person.version(), person);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One person")
    @PermissionsAllowed("organisation:read")
    public RestResponse<PersonView> read(UUID id) {
        var person = findPersons.one(id);
        return Answers.of(person.version(), person);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change what is known of a person")
    @PermissionsAllowed("organisation:write")
    public RestResponse<PersonView> change(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode patch) {
        var person =
                changePerson.handle(new ChangePerson.Command(id, IfMatch.orNone(ifMatch), patch));
        return Answers.of(person.version(), person);
    }

    @PUT
    @Path("/external/{system}/{key}")
    @Operation(summary = "Create or change the person with an external key")
    @PermissionsAllowed("organisation:write")
    public RestResponse<PersonView> upsert(
            String system, String key, @NotNull @Valid PersonBody body) {
        var named = body.withRefs(ExternalRef.first(system, key, body.externalRefs()));
        var result = upsertPersons.handle(List.of(named)).getFirst();
        var person = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "people", person.id(), person.version(), person);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Create or change up to a thousand people by their external keys")
    @PermissionsAllowed("organisation:write")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, PersonBody.class, upsertPersons::handle, PersonView::id);
    }
}
