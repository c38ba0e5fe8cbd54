package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PastDemand;
import org.alongside.routing.PastDemand.Demand;
import org.alongside.routing.PastDemand.OfIntent;
import org.alongside.routing.Policies;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Moves an intent between tiers, once its consequence was seen. */
@ApplicationScoped
@Path("/{tenant}/intents")
@Produces(MediaType.TEXT_HTML)
@Needs(Role.ADMIN)
public class MovePages {

    private final Policies policies;
    private final PastDemand past;
    private final Boards boards;
    private final Here here;

    @Inject
    public MovePages(Policies policies, PastDemand past, Boards boards, Here here) {
        this.policies = policies;
        this.past = past;
        this.boards = boards;
        this.here = here;
    }

    @GET
    @Path("/{key}/move")
    public MovePage consequence(@PathParam("key") String key, @QueryParam("tier") @DefaultValue("") String tier) {
        Intent intent = existing(key);
        IntentTier to = tier(tier);
        Demand demand = past.lastMonth(here.tenantId());
        OfIntent about = demand.of(key);
        return new MovePage(
                intent.nameIn(here.locale().getLanguage()),
                intent.tier(),
                to,
                about.conversations(),
                demand.conversations(),
                about.toPeople(),
                to == IntentTier.C && intent.team().isBlank(),
                boards.base(),
                boards.base() + "/" + key,
                boards.base() + "/" + key + "/tier");
    }

    /** In the draft; customers notice after the next publication. */
    @POST
    @Path("/{key}/tier")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("key") String key, @FormParam("tier") @DefaultValue("") String tier) {
        try {
            policies.changeTier(here.tenantId(), key, tier(tier), here.member().username());
            return Redirect.to(boards.base(), "routing.intent.moved");
        } catch (RefusedException unrouted) {
            return Redirect.to(boards.base() + "/" + key + "/move?tier=" + tier(tier));
        }
    }

    private Intent existing(String key) {
        return policies.draft(here.tenantId()).stream()
                .filter(intent -> intent.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static IntentTier tier(String name) {
        return Arrays.stream(IntentTier.values())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
