package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.routing.ChannelConnections;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;

/** Notes that a carrier delivered something, for the health light: once in a while, not with each message. */
@ApplicationScoped
public class Heard {

    private static final Logger LOG = System.getLogger(Heard.class.getName());
    private static final Duration OFTEN = Duration.ofSeconds(15);

    private final ChannelConnections connections;
    private final Clock clock;
    private final Map<InboxId, Instant> noted = new ConcurrentHashMap<>();

    @Inject
    public Heard(ChannelConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Never throws: the message itself is stored. */
    public void from(Inbox inbox) {
        Instant now = clock.instant();
        Instant before = noted.put(inbox.id(), now);
        if (before != null && before.plus(OFTEN).isAfter(now)) {
            noted.put(inbox.id(), before);
            return;
        }
        try {
            connections.received(inbox.tenant(), inbox.id());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "It was not noted that inbox " + inbox.id() + " received something", failure);
        }
    }
}
