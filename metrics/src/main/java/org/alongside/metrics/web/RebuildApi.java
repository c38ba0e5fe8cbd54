package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.alongside.metrics.Rebuilds;
import org.alongside.metrics.Rebuilds.State;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** The operator's way to make a business's facts anew; numbers only, no conversation is seen. */
@Path("/api/platform/tenants/{slug}/metrics")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RebuildApi {

    /** @param begunAt, {@code finishedAt} ISO instants, or empty for never */
    public record StateJson(boolean running, boolean wanted, String begunAt, String finishedAt) {
        static StateJson of(State state) {
            return new StateJson(
                    state.running(),
                    state.wanted(),
                    state.begunAt().map(Instant::toString).orElse(""),
                    state.finishedAt().map(Instant::toString).orElse(""));
        }
    }

    private final Rebuilds rebuilds;
    private final Tenants tenants;

    @Inject
    public RebuildApi(Rebuilds rebuilds, Tenants tenants) {
        this.rebuilds = rebuilds;
        this.tenants = tenants;
    }

    @GET
    public StateJson state(@PathParam("slug") String slug) {
        return StateJson.of(rebuilds.state(tenant(slug)));
    }

    /** 202: the background begins within half a minute, and the old numbers are served until it is done. */
    @POST
    @Path("/rebuild")
    public Response rebuild(@PathParam("slug") String slug) {
        TenantId tenant = tenant(slug);
        rebuilds.want(tenant);
        return Response.accepted(StateJson.of(rebuilds.state(tenant))).build();
    }

    private TenantId tenant(String slug) {
        return tenants.bySlug(slug).map(Tenant::id).orElseThrow(NotFoundException::new);
    }
}
