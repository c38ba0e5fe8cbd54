package org.alongside.tenant.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alongside.tenant.Here;
import org.alongside.tenant.Hours;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** When people are here. */
@Path("/api/{tenant}/hours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class HoursApi {

    private final Hours hours;
    private final Here here;

    @Inject
    public HoursApi(Hours hours, Here here) {
        this.hours = hours;
        this.here = here;
    }

    @GET
    public HoursJson get() {
        return HoursJson.of(hours.of(here.tenantId()));
    }

    @PUT
    @Needs(Role.ADMIN)
    public HoursJson set(HoursJson wanted) {
        hours.set(here.tenantId(), wanted.hours());
        return get();
    }
}
