package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.alongside.routing.DraftChange;
import org.alongside.routing.Policies;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The draft, and its publication. */
@Path("/api/{tenant}/policy")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.ADMIN)
@ApplicationScoped
public class PolicyApi {

    /** @param error message key of what went wrong, or empty */
    public record PolicyJson(String state, int number, boolean draftDiffers, String error) {}

    private final Policies policies;
    private final Here here;

    @Inject
    public PolicyApi(Policies policies, Here here) {
        this.policies = policies;
        this.here = here;
    }

    @GET
    public PolicyJson state() {
        Policies.PublicationState now = policies.publication(here.tenantId());
        return new PolicyJson(now.state().name(), now.number(), now.draftDiffers(), now.error());
    }

    @GET
    @Path("/intents")
    public List<IntentJson> draft() {
        return policies.draft(here.tenantId()).stream().map(IntentJson::of).toList();
    }

    /** Replaces the whole draft. */
    @PUT
    @Path("/intents")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<IntentJson> replace(List<IntentJson> intents) {
        policies.saveDraft(
                here.tenantId(),
                intents.stream().map(IntentJson::toIntent).toList(),
                DraftChange.Kind.REPLACED,
                here.member().username());
        return draft();
    }

    /** Training has begun; ask for the state. */
    @POST
    @Path("/publish")
    public Response publish() {
        policies.publish(here.tenantId(), here.member().username());
        return Response.accepted(state()).build();
    }
}
