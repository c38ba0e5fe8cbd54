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
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.alongside.inbox.shell.ContentPolicy;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Cited;
import org.alongside.knowledge.KnowledgeBase;
import org.alongside.knowledge.PassageId;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Tenants;

/** The pages that a customer sees: the chat in its frame, and the passages that its answers cite. */
@ApplicationScoped
@Path("/widget/{key}")
@Produces(MediaType.TEXT_HTML)
public class WidgetPages {

    private final Inboxes inboxes;
    private final Tenants tenants;
    private final KnowledgeBase knowledge;

    @Inject
    public WidgetPages(Inboxes inboxes, Tenants tenants, KnowledgeBase knowledge) {
        this.inboxes = inboxes;
        this.tenants = tenants;
        this.knowledge = knowledge;
    }

    @GET
    public Response chat(@PathParam("key") String key, @QueryParam("language") @DefaultValue("") String language) {
        Inbox inbox = inbox(key);
        String spoken = inbox.languages().contains(language)
                ? language
                : inbox.languages().get(0);
        WidgetPage page = WidgetPage.of(tenants.byId(inbox.tenant()), inbox, Locale.forLanguageTag(spoken));
        return Response.ok(page)
                .header(ContentPolicy.HEADER, ContentPolicy.framedBy(inbox.allowedSites()))
                .build();
    }

    @GET
    @Path("/passages/{passage}")
    public PassagePage passage(@PathParam("key") String key, @PathParam("passage") PassageId id) {
        Inbox inbox = inbox(key);
        Cited cited = knowledge.cited(inbox.tenant(), id);
        if (cited.passage().audience() != Audience.CUSTOMERS) {
            throw new NotFoundException();
        }
        return PassagePage.of(cited, tenants.byId(inbox.tenant()).name());
    }

    private Inbox inbox(String key) {
        return inboxes.byPublicKey(key).orElseThrow(NotFoundException::new);
    }
}
