package com.lead2order.lead.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.openapi.UpsertOf;
import com.lead2order.kit.paging.AwaitsArrival;
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

/** Contacts over HTTP. */
@Path("/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class ContactResource {

    private final FindContacts findContacts;
    private final RegisterContact registerContact;
    private final ChangeContact changeContact;
    private final UpsertContacts upsertContacts;
    private final BulkRequest bulkRequest;
    private final ExternalRefs externalRefs;

    ContactResource(
            FindContacts findContacts,
            RegisterContact registerContact,
            ChangeContact changeContact,
            UpsertContacts upsertContacts,
            BulkRequest bulkRequest,
            ExternalRefs externalRefs) {
        this.findContacts = findContacts;
        this.registerContact = registerContact;
        this.changeContact = changeContact;
        this.upsertContacts = upsertContacts;
        this.bulkRequest = bulkRequest;
        this.externalRefs = externalRefs;
    }

    @GET
    @PermissionsAllowed("contact:read")
    public Page<ContactView> list(UriInfo uri) {
        return findContacts.page(uri);
    }

    @POST
    @AwaitsArrival
    @PermissionsAllowed("contact:write")
    public RestResponse<ContactView> register(@NotNull @Valid ContactDetails details) {
        var contact = registerContact.handle(details);
        return Answers.created("contacts", contact.id(), contact.version(), contact);
    }

    @GET
    @Path("/{id}")
    @AwaitsArrival
    @PermissionsAllowed("contact:read")
    public RestResponse<ContactView> read(UUID id) {
        var contact = findContacts.one(id);
        return Answers.of(contact.version(), contact);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @AwaitsArrival
    @PermissionsAllowed("contact:write")
    public RestResponse<ContactView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var contact = changeContact.handle(new ChangeContact.Command(id, ifMatch, patch));
        return Answers.of(contact.version(), contact);
    }

    @GET
    @Path("/external/{system}/{key}")
    @Operation(summary = "Read a contact by its key in another system")
    @PermissionsAllowed("contact:read")
    public RestResponse<ContactView> readByKey(String system, String key) {
        return read(externalRefs.idOf("contacts", system, key));
    }

    @PUT
    @Path("/external/{system}/{key}")
    @AwaitsArrival
    @UpsertOf(
            value = ContactDetails.class,
            links = {"owner", "reportsTo", "accounts.account"})
    @Operation(summary = "Create or change a contact by its key in another system")
    @PermissionsAllowed("contact:import")
    public RestResponse<ContactView> upsert(String system, String key, @NotNull JsonNode body) {
        var result = upsertContacts.handle(List.of(Sent.at(system, key, body))).getFirst();
        var kept = result.aggregateOrThrow();
        return Answers.upserted(result.outcome(), "contacts", kept.id(), kept.version(), kept);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @Operation(summary = "Create or change up to a thousand contacts by their external keys")
    @PermissionsAllowed("contact:import")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, upsertContacts::handle, ContactView::id);
    }

    @PUT
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Set the key of a contact in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<ContactView> setKey(
            UUID id, @BeanParam IfMatch ifMatch, String system, @NotNull @Valid SystemKey key) {
        return change(id, ifMatch, key.patchFor(system));
    }

    @DELETE
    @Path("/{id}/external-refs/{system}")
    @Operation(summary = "Remove the keys of a contact in another system")
    @PermissionsAllowed("external-ref:write")
    public RestResponse<ContactView> removeKey(UUID id, @BeanParam IfMatch ifMatch, String system) {
        return change(id, ifMatch, SystemKey.removalFrom(system));
    }
}
