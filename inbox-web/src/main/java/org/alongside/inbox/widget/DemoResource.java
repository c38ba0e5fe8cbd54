package org.alongside.inbox.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** The websites of the demo businesses. They exist only where those businesses were loaded. */
@ApplicationScoped
@Path("/demo/{business}")
@Produces(MediaType.TEXT_HTML)
public class DemoResource {

    private final Tenants tenants;
    private final Inboxes inboxes;

    @Inject
    public DemoResource(Tenants tenants, Inboxes inboxes) {
        this.tenants = tenants;
        this.inboxes = inboxes;
    }

    @GET
    public DemoPage site(
            @PathParam("business") String business, @QueryParam("language") @DefaultValue("") String language) {
        DemoSite site = DemoSite.of(business, language).orElseThrow(NotFoundException::new);
        Tenant tenant = tenants.bySlug(business).orElseThrow(NotFoundException::new);
        Inbox inbox = inboxes.all(tenant.id()).stream()
                .filter(candidate -> candidate.channel() == ChannelKind.WEB_CHAT)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return site.page(inbox.publicKey(), inbox.accent());
    }
}
