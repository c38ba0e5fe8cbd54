package org.alongside.inbox.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Webhook;
import org.alongside.routing.Webhooks;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;

/** Endpoints: added, tried, looked into, told again. */
@Path("/{tenant}/settings/webhooks")
@Needs(Role.ADMIN)
@ApplicationScoped
public class WebhooksResource {

    private static final int UNPROCESSABLE = 422;
    private static final String NAME = "webhooks";

    private final Webhooks webhooks;
    private final Here here;
    private final Clock clock;

    @Inject
    public WebhooksResource(Webhooks webhooks, Here here, Clock clock) {
        this.webhooks = webhooks;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public WebhooksPage all() {
        return page(null, "", Optional.empty());
    }

    /** Answered with the page itself: a secret that is shown once must not stand in an address. */
    @POST
    public Response add(
            @FormParam("address") @DefaultValue("") String address, @FormParam("event") List<String> events) {
        try {
            return shown(webhooks.add(tenant(), address, events, me()));
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(null, address, Optional.of(refused)))
                    .build();
        }
    }

    @GET
    @Path("/{webhook}")
    public WebhookPage one(@PathParam("webhook") String id) {
        Webhook found = webhooks.all(tenant()).stream()
                .filter(webhook -> webhook.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new WebhookPage(
                SettingsTabs.of(here.tenant(), NAME),
                url(),
                url() + "/" + id,
                found,
                webhooks.log(tenant(), found.id()));
    }

    @POST
    @Path("/{webhook}/test")
    public Response test(@PathParam("webhook") String id) {
        webhooks.test(tenant(), id(id));
        return back(id, "thread.hooks.tested");
    }

    @POST
    @Path("/{webhook}/rotate")
    public Response rotate(@PathParam("webhook") String id) {
        return shown(webhooks.rotate(tenant(), id(id), me()));
    }

    @POST
    @Path("/{webhook}/switch")
    public Response turn(@PathParam("webhook") String id, @FormParam("on") @DefaultValue("false") boolean on) {
        webhooks.enable(tenant(), id(id), on, me());
        return back(id, on ? "thread.hooks.on" : "thread.hooks.off");
    }

    @POST
    @Path("/{webhook}/remove")
    public Response remove(@PathParam("webhook") String id) {
        webhooks.remove(tenant(), id(id), me());
        return Redirect.to(url(), "thread.hooks.removed");
    }

    /** @param event one of them, or empty for all of the last hours. @param hours how far back */
    @POST
    @Path("/{webhook}/replay")
    public Response replay(
            @PathParam("webhook") String id,
            @FormParam("event") @DefaultValue("") String event,
            @FormParam("hours") @DefaultValue("24") int hours) {
        if (event.isEmpty()) {
            webhooks.replaySince(
                    tenant(), id(id), clock.instant().minus(Duration.ofHours(Math.max(1, Math.min(720, hours)))));
        } else {
            webhooks.replay(tenant(), id(id), id(event));
        }
        return back(id, "thread.hooks.replayed");
    }

    private Response shown(String secret) {
        return Response.ok(page(secret, "", Optional.empty()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response back(String id, String message) {
        return Redirect.to(url() + "/" + id, message);
    }

    private WebhooksPage page(
            @org.jspecify.annotations.Nullable String fresh, String address, Optional<RefusedException> refused) {
        return new WebhooksPage(
                SettingsTabs.of(here.tenant(), NAME),
                url(),
                fresh,
                webhooks.all(tenant()),
                webhooks.types(),
                address,
                refused.map(RefusedException::messageKey).orElse(null),
                refused.map(RefusedException::arguments).orElse(List.of()));
    }

    private String url() {
        return SettingsTabs.url(here.tenant(), NAME);
    }

    private TenantId tenant() {
        return here.tenantId();
    }

    private String me() {
        return here.member().username();
    }

    private static UUID id(String text) {
        return Ids.parse(text);
    }
}
