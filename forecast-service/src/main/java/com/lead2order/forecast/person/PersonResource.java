package com.lead2order.forecast.person;

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
    private final ExternalRefs externalRefs;

    PersonResource(
            FindPersons findPersons,
            RegisterPerson registerPerson,
            ChangePerson changePerson,
            UpsertPersons upsertPersons,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findPersons = findPersons;
        this.registerPerson = registerPerson;
        this.changePerson = changePerson;
        this.upsertPersons = upsertPersons;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
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
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var person = changePerson.handle(new ChangePerson.Command(id, ifMatch, patch));
        return Answers.of(person.version(), person);
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read a person by its key in another system")
    @PermissionsAllowed("organisation:read")
    public RestResponse<PersonView> readByKey(String system, String key) {
        return read(externalRefs.idOf("people", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @UpsertOf(PersonBody.class)
    @Operation(summary = "Create or change a person by its key in another system")
    @PermissionsAllowed("organisation:write")
    public RestResponse<PersonView> upsert(String system, String key, @NotNull JsonNode body) {
        var result = upsertPersons.handle(List.of(Sent.at(system, key, body))).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "people", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Create or change up to a thousand people by their external keys")
    @PermissionsAllowed("organisation:write")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, upsertPersons::handle, PersonView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of a person in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<PersonView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return change(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of a person in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<PersonView> removeKey(UUID id, @BeanParam IfMatch ifMatch, String system) {
        return change(id, ifMatch, SystemKey.removalFrom(system));
    }
}
