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
import org.alongside.tenant.Members;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Who works here. */
@Path("/api/{tenant}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Needs(Role.ADMIN)
@ApplicationScoped
public class MembersApi {

    private final Members members;
    private final Here here;

    @Inject
    public MembersApi(Members members, Here here) {
        this.members = members;
        this.here = here;
    }

    @GET
    public List<MemberJson> all() {
        return members.all(here.tenantId()).stream().map(MemberJson::of).toList();
    }

    @POST
    public Response save(MemberJson wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(wanted.saveIn(members, here.tenantId()))
                .build();
    }
}
