package org.alongside.tenant.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** The operator's page. The shell lets nobody else in. */
@Path("/platform")
@ApplicationScoped
public class PlatformResource {

    private static final String URL = "/platform";
    private static final int UNPROCESSABLE = 422;

    private final Tenants tenants;

    @Inject
    public PlatformResource(Tenants tenants) {
        this.tenants = tenants;
    }

    @GET
    public TenantsPage all() {
        return page(new TenantForm(), Map.of());
    }

    @POST
    public Response create(@BeanParam TenantForm typed) {
        try {
            tenants.create(typed.wanted());
            return Redirect.to(URL, "tenant.platform.created");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(typed, Problems.of(refused)))
                    .build();
        }
    }

    @POST
    @Path("{slug}/suspend")
    public Response suspend(@PathParam("slug") String slug) {
        tenants.suspend(id(slug));
        return Redirect.to(URL, "tenant.platform.suspended");
    }

    @POST
    @Path("{slug}/resume")
    public Response resume(@PathParam("slug") String slug) {
        tenants.resume(id(slug));
        return Redirect.to(URL, "tenant.platform.resumed");
    }

    private TenantsPage page(TenantForm typed, Map<String, String> errors) {
        return new TenantsPage(URL, tenants.all(), typed, errors);
    }

    private TenantId id(String slug) {
        return tenants.bySlug(slug).map(Tenant::id).orElseThrow(NotFoundException::new);
    }
}
