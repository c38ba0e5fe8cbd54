package org.alongside.tenant.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;
import org.alongside.tenant.web.InboxesPage.Connected;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Inboxes and what a business pastes into its pages to show them. */
@Path("/{tenant}/settings")
@Needs(Role.ADMIN)
@ApplicationScoped
public class InboxesResource {

    private static final int UNPROCESSABLE = 422;

    private final Inboxes inboxes;
    private final Here here;
    private final String baseUrl;

    @Inject
    public InboxesResource(Inboxes inboxes, Here here, @ConfigProperty(name = "alongside.base-url") String baseUrl) {
        this.inboxes = inboxes;
        this.here = here;
        this.baseUrl = baseUrl;
    }

    @GET
    public Response settings() {
        return Redirect.to(SettingsTabs.url(here.tenant(), "channels"));
    }

    @GET
    @Path("inboxes")
    public InboxesPage inboxes() {
        return page(new InboxForm(), Map.of());
    }

    @POST
    @Path("inboxes")
    public Response connect(@BeanParam InboxForm typed) {
        try {
            inboxes.connect(here.tenantId(), typed.wanted());
            return Redirect.to(url(), "tenant.inboxes.saved");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(typed, Problems.of(refused)))
                    .build();
        }
    }

    private InboxesPage page(InboxForm typed, Map<String, String> errors) {
        return new InboxesPage(
                url(),
                SettingsTabs.of(here.tenant(), "channels"),
                inboxes.all(here.tenantId()).stream()
                        .filter(inbox -> inbox.channel() == ChannelKind.WEB_CHAT)
                        .map(this::connected)
                        .toList(),
                typed,
                errors);
    }

    private Connected connected(Inbox inbox) {
        String snippet = "<script src=\"%s/widget/loader.js\" data-inbox=\"%s\" async></script>"
                .formatted(baseUrl, inbox.publicKey());
        return new Connected(inbox.name(), inbox.assistantName(), inbox.languages(), inbox.allowedSites(), snippet);
    }

    private String url() {
        return SettingsTabs.url(here.tenant(), "inboxes");
    }
}
