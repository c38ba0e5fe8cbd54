package org.alongside.tenant.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Members;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** The operator's programs. The shell lets nobody else in. */
@Path("/api/platform/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PlatformApi {

    private final Tenants tenants;
    private final Members members;

    @Inject
    public PlatformApi(Tenants tenants, Members members) {
        this.tenants = tenants;
        this.members = members;
    }

    @GET
    public List<TenantJson> all() {
        return tenants.all().stream().map(TenantJson::of).toList();
    }

    @POST
    public Response create(TenantJson wanted) {
        try {
            Tenant created = tenants.create(wanted.wanted());
            return Response.status(Response.Status.CREATED)
                    .entity(TenantJson.of(created))
                    .build();
        } catch (RefusedException refused) {
            if (refused.messageKey().equals("tenant.slug.taken")) {
                return taken(wanted);
            }
            throw refused;
        }
    }

    @POST
    @Path("{slug}/members")
    public Response saveMember(@PathParam("slug") String slug, MemberJson wanted) {
        Tenant tenant = tenants.bySlug(slug).orElseThrow(NotFoundException::new);
        return Response.status(Response.Status.CREATED)
                .entity(wanted.saveIn(members, tenant.id()))
                .build();
    }

    private static Response taken(TenantJson wanted) {
        return Response.status(Response.Status.CONFLICT)
                .type("application/problem+json")
                .entity(Map.of("status", 409, "title", "The address is taken.", "slug", String.valueOf(wanted.slug())))
                .build();
    }
}
