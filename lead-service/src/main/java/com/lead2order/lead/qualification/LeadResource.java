package com.lead2order.lead.qualification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.paging.AwaitsArrival;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rest.Answers;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.lead.qualification.TakeLeadStep.Step;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Leads over HTTP. */
@Path("/leads")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class LeadResource {

    /** A new lead; {@code ownerId} names the person who is asked to take it. */
    @JsonDeserialize(using = Registration.Reader.class)
    record Registration(@JsonUnwrapped @Valid LeadDetails details, @Nullable UUID ownerId) {

        /** Reads the two parts apart, since unwrapped fields would let unknown ones pass. */
        static final class Reader extends JsonDeserializer<Registration> {

            @Override
            public Registration deserialize(JsonParser parser, DeserializationContext context)
                    throws IOException {
                ObjectNode body = context.readValue(parser, ObjectNode.class);
                var owner = body.remove("ownerId");
                return new Registration(
                        parser.getCodec().treeToValue(body, LeadDetails.class),
                        owner == null ? null : context.readTreeAsValue(owner, UUID.class));
            }
        }
    }

    /** What came out of looking at the lead; QUALIFIED where nothing is said. */
    record Qualification(@Nullable Result result, @Nullable @Size(max = 500) String reason) {

        enum Result {
            QUALIFIED,
            UNQUALIFIED
        }
    }

    record Assignment(@NotNull UUID ownerId, @Nullable Instant dueAt) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    record Opportunity(@NotNull @Valid ConvertLead.OpportunitySeed opportunity) {}

    /** The steps of a lead's status, oldest first. */
    record StatusLog(List<StatusChange> items) {}

    private final FindLeads findLeads;
    private final RegisterLead registerLead;
    private final ChangeLead changeLead;
    private final TakeLeadStep takeLeadStep;
    private final ConvertLead convertLead;

    LeadResource(
            FindLeads findLeads,
            RegisterLead registerLead,
            ChangeLead changeLead,
            TakeLeadStep takeLeadStep,
            ConvertLead convertLead) {
        this.findLeads = findLeads;
        this.registerLead = registerLead;
        this.changeLead = changeLead;
        this.takeLeadStep = takeLeadStep;
        this.convertLead = convertLead;
    }

    @GET
    @PermissionsAllowed("lead:read")
    public Page<LeadView> list(UriInfo uri) {
        return findLeads.page(uri);
    }

    @POST
    @AwaitsArrival
    @PermissionsAllowed("lead:write")
    public RestResponse<LeadView> register(@NotNull @Valid Registration body) {
        var lead = registerLead.handle(new RegisterLead.Command(body.details(), body.ownerId()));
        return Answers.created("leads", lead.id(), lead.version(), lead);
    }

    @GET
    @Path("/{id}")
    @AwaitsArrival
    @PermissionsAllowed("lead:read")
    public RestResponse<LeadView> read(UUID id) {
        return answer(findLeads.one(id));
    }

    @GET
    @Path("/{id}/status-log")
    @PermissionsAllowed("lead:read")
    public StatusLog statusLog(UUID id) {
        return new StatusLog(findLeads.statusLog(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @AwaitsArrival
    @PermissionsAllowed("lead:write")
    public RestResponse<LeadView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        return answer(changeLead.handle(new ChangeLead.Command(id, ifMatch, patch)));
    }

    @POST
    @Path("/{id}/qualification")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("lead:qualify")
    public RestResponse<LeadView> qualify(
            UUID id, @BeanParam IfMatch ifMatch, @Valid Qualification body) {
        if (body != null && body.result() == Qualification.Result.UNQUALIFIED) {
            return take(id, ifMatch, new Step.Requalify(required(body.reason())));
        }
        return take(id, ifMatch, new Step.Qualify());
    }

    @POST
    @Path("/{id}/assignment")
    @AwaitsArrival
    @PermissionsAllowed("lead:assign")
    public RestResponse<LeadView> assign(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Assignment body) {
        return take(id, ifMatch, new Step.Assign(body.ownerId(), body.dueAt()));
    }

    @POST
    @Path("/{id}/acceptance")
    @PermissionsAllowed("lead:answer")
    public RestResponse<LeadView> accept(UUID id, @BeanParam IfMatch ifMatch) {
        return take(id, ifMatch, new Step.Accept());
    }

    @POST
    @Path("/{id}/rejection")
    @PermissionsAllowed("lead:answer")
    public RestResponse<LeadView> reject(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Reason body) {
        return take(id, ifMatch, new Step.Reject(body.reason()));
    }

    @POST
    @Path("/{id}/retirement")
    @PermissionsAllowed("lead:qualify")
    public RestResponse<LeadView> retire(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Reason body) {
        return take(id, ifMatch, new Step.Retire(body.reason()));
    }

    @POST
    @Path("/{id}/recycling")
    @PermissionsAllowed("lead:qualify")
    public RestResponse<LeadView> recycle(UUID id, @BeanParam IfMatch ifMatch) {
        return take(id, ifMatch, new Step.Recycle());
    }

    @POST
    @Path("/{id}/conversion")
    @PermissionsAllowed("lead:convert")
    public ConvertLead.Result convert(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Opportunity body) {
        return convertLead.handle(new ConvertLead.Command(id, ifMatch, body.opportunity()));
    }

    private RestResponse<LeadView> take(UUID id, IfMatch ifMatch, Step step) {
        return answer(takeLeadStep.handle(new TakeLeadStep.Command(id, ifMatch, step)));
    }

    private static RestResponse<LeadView> answer(LeadView lead) {
        return Answers.of(lead.version(), lead);
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw RequestRule.INVALID_VALUES.violatedAt("/reason", "blank");
        }
        return reason;
    }
}
