package org.alongside.inbox.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.inbox.agent.ConversationItems;
import org.alongside.inbox.agent.Transcript;
import org.alongside.routing.Conversations;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Needs;
import org.alongside.tenant.NewInbox;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;

/**
 * The whole product, played: what is typed on the phone takes the way of every customer's message, through an inbox of
 * its own kind, by which measures leave it out.
 */
@Path("/{tenant}/settings/simulator")
@Needs({Role.SUPERVISOR, Role.ADMIN})
@ApplicationScoped
public class SimulatorResource {

    private static final String NAME = "simulator";

    private final Inboxes inboxes;
    private final Conversations conversations;
    private final ConversationItems threads;
    private final Here here;

    @Inject
    public SimulatorResource(Inboxes inboxes, Conversations conversations, ConversationItems threads, Here here) {
        this.inboxes = inboxes;
        this.conversations = conversations;
        this.threads = threads;
        this.here = here;
    }

    @GET
    public SimulatorPage simulator(@QueryParam("language") @DefaultValue("") String wanted) {
        Inbox inbox = inbox().orElseGet(this::connected);
        List<String> languages = here.tenant().languages();
        String language = languages.contains(wanted) ? wanted : here.tenant().language();
        return new SimulatorPage(
                SettingsTabs.of(here.tenant(), NAME),
                url(),
                "/widget/" + inbox.publicKey() + "?language=" + language,
                inbox.publicKey(),
                language,
                languages,
                thread(inbox).orElse(null));
    }

    @GET
    @Path("/agent")
    public SimulatorPartial agent() {
        return new SimulatorPartial(url(), inbox().flatMap(this::thread).orElse(null));
    }

    private Optional<Transcript> thread(Inbox inbox) {
        return conversations.newestOf(here.tenantId(), inbox.id()).map(threads::thread);
    }

    private Optional<Inbox> inbox() {
        return inboxes.all(here.tenantId()).stream()
                .filter(inbox -> inbox.channel() == ChannelKind.SIMULATOR)
                .findFirst();
    }

    private Inbox connected() {
        String accent = "#0f766e";
        return inboxes.connect(
                here.tenantId(),
                new NewInbox(
                        "Simulator",
                        ChannelKind.SIMULATOR,
                        here.tenant().languages(),
                        List.of(),
                        accent,
                        here.tenant().name(),
                        Map.of()));
    }

    private String url() {
        return SettingsTabs.url(here.tenant(), NAME);
    }
}
