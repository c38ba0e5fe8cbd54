package org.alongside.inbox.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.alongside.routing.ContactEvents;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The secret for incoming events, and what became of them. */
@Path("/{tenant}/settings/incoming")
@Needs(Role.ADMIN)
@ApplicationScoped
public class IncomingResource {

    private static final String NAME = "incoming";
    private static final String EXAMPLE = """
            {
              "type": "order.shipped",
              "timestamp": "2026-11-30T12:00:00Z",
              "data": {
                "contact": {"externalId": "4711", "email": "marta@example.org", "phone": "+34600111222", "name": "Marta"},
                "text": "Order 7 left our warehouse",
                "link": "https://shop.example/orders/7",
                "attributes": {"highValue": true, "churnRisk": false}
              }
            }""";

    private final ContactEvents events;
    private final Here here;
    private final String baseUrl;

    @Inject
    public IncomingResource(
            ContactEvents events, Here here, @ConfigProperty(name = "alongside.base-url") String baseUrl) {
        this.events = events;
        this.here = here;
        this.baseUrl = baseUrl;
    }

    @GET
    public IncomingPage show() {
        return page(null);
    }

    /** Answered with the page itself: a secret that is shown once must not stand in an address. */
    @POST
    public Response renew() {
        return Response.ok(page(events.renew(here.tenantId(), here.member().username())))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/close")
    public Response close() {
        events.close(here.tenantId(), here.member().username());
        return Redirect.to(url(), "incoming.closed");
    }

    private IncomingPage page(@Nullable String fresh) {
        return new IncomingPage(
                SettingsTabs.of(here.tenant(), NAME),
                url(),
                baseUrl + "/hooks/events/" + here.tenant().slug(),
                events.source(here.tenantId()).orElse(null),
                fresh,
                EXAMPLE,
                events.arrivals(here.tenantId()));
    }

    private String url() {
        return SettingsTabs.url(here.tenant(), NAME);
    }
}
