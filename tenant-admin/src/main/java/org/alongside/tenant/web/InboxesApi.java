package org.alongside.tenant.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Through which inboxes this business is reached. */
@Path("/api/{tenant}/inboxes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Needs(Role.ADMIN)
@ApplicationScoped
public class InboxesApi {

    private final Inboxes inboxes;
    private final Here here;

    @Inject
    public InboxesApi(Inboxes inboxes, Here here) {
        this.inboxes = inboxes;
        this.here = here;
    }

    @GET
    public List<InboxJson> all() {
        return inboxes.all(here.tenantId()).stream().map(InboxJson::of).toList();
    }

    @POST
    public Response connect(InboxJson wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(InboxJson.of(inboxes.connect(here.tenantId(), wanted.wanted())))
                .build();
    }
}
