package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.knowledge.Markets;
import org.alongside.knowledge.domain.Countries;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Markets of inboxes: what holds there may be said to those who write to them. */
@ApplicationScoped
@Path("/{tenant}/knowledge/markets")
@Produces(MediaType.TEXT_HTML)
public class MarketsPages {

    private static final String FIELD = "market-";

    private final Markets markets;
    private final Inboxes inboxes;
    private final KnowledgeTabs tabs;
    private final Here here;

    @Inject
    public MarketsPages(Markets markets, Inboxes inboxes, KnowledgeTabs tabs, Here here) {
        this.markets = markets;
        this.inboxes = inboxes;
        this.tabs = tabs;
        this.here = here;
    }

    @GET
    public MarketsPage markets() {
        Map<InboxId, String> known = markets.ofInboxes(here.tenantId());
        Map<String, String> written = new LinkedHashMap<>();
        known.forEach((inbox, market) -> written.put(FIELD + inbox, market));
        return page(written, Map.of());
    }

    /** All of them, or none when one is no country. */
    @POST
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> sent) {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Inbox inbox : inboxes.all(here.tenantId())) {
            String field = FIELD + inbox.id();
            String market = Optional.ofNullable(sent.getFirst(field)).orElse("").strip();
            written.put(field, market);
            if (!valid(market)) {
                errors.put(field, "replies.market.wrong");
            }
        }
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(written, errors)).build();
        }
        inboxes.all(here.tenantId())
                .forEach(inbox -> markets.inbox(here.tenantId(), inbox.id(), written.get(FIELD + inbox.id())));
        return Redirect.to(Addresses.of(here.tenant()).home() + "/markets", "replies.market.saved");
    }

    private static boolean valid(String market) {
        try {
            return market.isEmpty() || !Countries.code(market).isEmpty();
        } catch (RefusedException none) {
            return false;
        }
    }

    private MarketsPage page(Map<String, String> written, Map<String, String> errors) {
        return new MarketsPage(
                tabs.at(KnowledgePlace.MARKETS),
                Addresses.of(here.tenant()).home() + "/markets",
                inboxes.all(here.tenantId()).stream()
                        .map(inbox -> new MarketsPage.Row(
                                FIELD + inbox.id(), inbox.name(), written.getOrDefault(FIELD + inbox.id(), "")))
                        .toList(),
                here.member().role() == Role.ADMIN,
                errors);
    }
}
