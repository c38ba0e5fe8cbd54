package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alongside.routing.Charters;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** What must be settled before the assistant may speak. */
@Path("/api/{tenant}/charter")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CharterApi {

    private final Charters charters;
    private final Here here;

    @Inject
    public CharterApi(Charters charters, Here here) {
        this.charters = charters;
        this.here = here;
    }

    @GET
    @Needs({Role.SUPERVISOR, Role.ADMIN})
    public CharterJson charter() {
        return charters.of(here.tenantId()).map(CharterJson::of).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public CharterJson save(CharterJson charter) {
        charters.save(here.tenantId(), charter.toCharter(), here.member().username());
        return charter();
    }
}
