package org.alongside.inbox.channel.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.routing.ChannelConnections;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.NewInbox;

/** Connects, changes, tries and disconnects; what was found when trying is kept as the channel's health. */
@ApplicationScoped
class ConnectingChannels {

    private static final Logger LOG = System.getLogger(ConnectingChannels.class.getName());

    private final Inboxes inboxes;
    private final ChannelConnections connections;

    @Inject
    ConnectingChannels(Inboxes inboxes, ChannelConnections connections) {
        this.inboxes = inboxes;
        this.connections = connections;
    }

    Inbox connect(TenantId tenant, ChannelSetup setup, Typed typed, String username) {
        Look look = setup.channel() == ChannelKind.WEB_CHAT ? typed.look() : Look.PLAIN;
        Inbox inbox = inboxes.connect(tenant, wanted(setup, typed, look));
        save(inbox, setup, typed, Map.of(), username);
        return inbox;
    }

    void change(Inbox known, ChannelSetup setup, Typed typed, Map<String, String> settings, String username) {
        Look look = setup.channel() == ChannelKind.WEB_CHAT ? typed.look() : Look.of(known);
        save(inboxes.change(known.tenant(), known.id(), wanted(setup, typed, look)), setup, typed, settings, username);
    }

    private static NewInbox wanted(ChannelSetup setup, Typed typed, Look look) {
        return new NewInbox(
                typed.name(),
                setup.channel(),
                typed.languages(),
                look.origins(),
                look.accent(),
                typed.assistantName(),
                look.greetings(typed.languages()));
    }

    /** @param before settings until now: what a channel remembers for itself stays */
    private void save(Inbox inbox, ChannelSetup setup, Typed typed, Map<String, String> before, String username) {
        if (setup.fields().isEmpty()) {
            return;
        }
        Map<String, String> settings = new HashMap<>(before);
        settings.putAll(typed.settings(setup));
        connections.save(inbox.tenant(), inbox.id(), inbox.channel(), settings, typed.secrets(setup), username);
        try {
            setup.saved(inbox.tenant(), inbox.id());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The carrier of inbox " + inbox.id() + " was not told", failure);
        }
        test(inbox, setup);
    }

    /** @return key of a text that says what is wrong, or empty */
    String test(Inbox inbox, ChannelSetup setup) {
        String problem = probe(inbox, setup);
        connections.found(inbox.tenant(), inbox.id(), problem);
        return problem;
    }

    private static String probe(Inbox inbox, ChannelSetup setup) {
        try {
            return setup.probe(inbox.tenant(), inbox.id());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Inbox " + inbox.id() + " could not be tried", failure);
            return "channels.problem.unreachable";
        }
    }

    void disconnect(Inbox inbox, ChannelSetup setup, String username) {
        try {
            setup.leaving(inbox.tenant(), inbox.id());
        } catch (RuntimeException failure) {
            LOG.log(Level.INFO, "The carrier of inbox " + inbox.id() + " was not told that it ends", failure);
        }
        inboxes.disconnect(inbox.tenant(), inbox.id());
        connections.forget(inbox.tenant(), inbox.id(), username);
    }
}
