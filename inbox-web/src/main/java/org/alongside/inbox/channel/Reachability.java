package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;

/** Turns the health light red when a carrier refuses us as a whole, and green again when it takes something. */
@ApplicationScoped
public class Reachability {

    private static final Logger LOG = System.getLogger(Reachability.class.getName());

    private final ChannelConnections connections;

    @Inject
    public Reachability(ChannelConnections connections) {
        this.connections = connections;
    }

    /** Never throws. @param problem key of a text, or empty for "it works" */
    public void found(ChannelConnection connection, String problem) {
        if (problem.equals(connection.problem())) {
            return;
        }
        try {
            connections.found(connection.tenant(), connection.inbox(), problem);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The health of inbox " + connection.inbox() + " was not kept", failure);
        }
    }
}
