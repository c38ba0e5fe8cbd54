package org.alongside.inbox.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.alongside.inbox.start.StartPage.Business;
import org.alongside.inbox.start.StartPage.Demo;
import org.alongside.tenant.Here;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** Leads everybody to where they work. */
@Path("/")
@ApplicationScoped
public class StartResource {

    /** The businesses that the launcher loads when it is asked for a demo. */
    private static final List<String> DEMOS = List.of("marlow", "alameda");

    private final Tenants tenants;
    private final Here here;

    @Inject
    public StartResource(Tenants tenants, Here here) {
        this.tenants = tenants;
        this.here = here;
    }

    @GET
    public Response start() {
        List<Business> businesses = here.username().map(tenants::ofMember).orElse(List.of()).stream()
                .filter(Tenant::active)
                .map(tenant -> new Business(tenant.name(), "/" + tenant.slug() + "/inbox"))
                .toList();
        if (businesses.size() == 1 && !here.operator()) {
            return Response.seeOther(URI.create(businesses.get(0).url())).build();
        }
        if (businesses.isEmpty() && here.operator()) {
            return Response.seeOther(URI.create("/platform")).build();
        }
        boolean signedIn = here.username().isPresent();
        return Response.ok(new StartPage(signedIn, here.operator(), businesses, demos()))
                .build();
    }

    private List<Demo> demos() {
        return DEMOS.stream()
                .map(tenants::bySlug)
                .flatMap(Optional::stream)
                .map(tenant -> new Demo(tenant.name(), "/demo/" + tenant.slug()))
                .toList();
    }
}
