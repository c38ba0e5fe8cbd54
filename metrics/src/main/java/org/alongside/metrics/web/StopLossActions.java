package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.alongside.metrics.StopLoss;
import org.alongside.shared.Ids;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Releasing a brake: by a person, with a reason. */
@ApplicationScoped
@Path("/{tenant}/metrics/rules/{rule}")
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class StopLossActions {

    private final StopLoss stopLoss;
    private final Here here;

    @Inject
    public StopLossActions(StopLoss stopLoss, Here here) {
        this.stopLoss = stopLoss;
        this.here = here;
    }

    @POST
    @Path("/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("rule") String rule, @FormParam("reason") @DefaultValue("") String reason) {
        stopLoss.release(here.tenantId(), Ids.parse(rule), reason, here.member().username());
        return Response.seeOther(URI.create("/" + here.tenant().slug() + "/metrics"))
                .build();
    }
}
