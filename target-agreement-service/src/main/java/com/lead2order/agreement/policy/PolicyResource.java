package com.lead2order.agreement.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rest.Answers;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Target agreement policies over HTTP. */
@Path("/target-agreement-policies")
@Produces(MediaType.APPLICATION_JSON)
@RetrySafe
class PolicyResource {

    private final FindPolicies findPolicies;
    private final SetUpPolicy setUpPolicy;
    private final ChangePolicy changePolicy;

    PolicyResource(FindPolicies findPolicies, SetUpPolicy setUpPolicy, ChangePolicy changePolicy) {
        this.findPolicies = findPolicies;
        this.setUpPolicy = setUpPolicy;
        this.changePolicy = changePolicy;
    }

    @GET
    @Operation(summary = "List the policies for target agreements")
    @PermissionsAllowed("target-policy:read")
    public Page<PolicyView> list(UriInfo uri) {
        return findPolicies.page(uri);
    }

    @POST
    @Operation(summary = "Set up a policy: rounds, what happens at the limit, who sets what")
    @PermissionsAllowed("target-policy:write")
    public RestResponse<PolicyView> setUp(@NotNull @Valid PolicyDetails details) {
        var policy = setUpPolicy.handle(details);
        return Answers.created(Policies.COLLECTION, policy.id(), policy.version(), policy);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a policy")
    @PermissionsAllowed("target-policy:read")
    public RestResponse<PolicyView> read(UUID id) {
        var policy = findPolicies.one(id);
        return Answers.of(policy.version(), policy);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change a policy for agreements that are opened later")
    @PermissionsAllowed("target-policy:write")
    public RestResponse<PolicyView> change(
            UUID id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        var policy = changePolicy.handle(new ChangePolicy.Command(id, ifMatch, patch));
        return Answers.of(policy.version(), policy);
    }
}
