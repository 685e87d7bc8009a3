package com.lead2order.lead.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.bulk.BulkRequest;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.paging.AwaitsArrival;
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

    ContactResource(
            FindContacts findContacts,
            RegisterContact registerContact,
            ChangeContact changeContact,
            UpsertContacts upsertContacts,
            BulkRequest bulkRequest) {
        this.findContacts = findContacts;
        this.registerContact = registerContact;
        this.changeContact = changeContact;
        this.upsertContacts = upsertContacts;
        this.bulkRequest = bulkRequest;
    }

    @GET
    @PermissionsAllowed("contact:read")
    public Page<ContactView> list(UriInfo uri) {
        return findContacts.page(uri);
    }

    @POST
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
    @PermissionsAllowed("contact:write")
    public RestResponse<ContactView> change(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull JsonNode patch) {
        var contact =
                changeContact.handle(new ChangeContact.Command(id, IfMatch.orNone(ifMatch), patch));
        return Answers.of(contact.version(), contact);
    }

    @PUT
    @Path("/external/{system}/{key}")
    @PermissionsAllowed("contact:import")
    public RestResponse<ContactView> upsert(
            String system, String key, @NotNull @Valid ContactDetails details) {
        var named = details.withRefs(ExternalRef.first(system, key, details.externalRefs()));
        var result = upsertContacts.handle(List.of(named)).getFirst();
        var contact = result.aggregateOrThrow();
        return Answers.upserted(
                result.outcome(), "contacts", contact.id(), contact.version(), contact);
    }

    @POST
    @Path("/bulk")
    @Consumes(BulkRequest.NDJSON)
    @PermissionsAllowed("contact:import")
    public BulkRequest.Answer upsertMany(byte[] body) {
        return bulkRequest.run(body, ContactDetails.class, upsertContacts::handle, ContactView::id);
    }
}
