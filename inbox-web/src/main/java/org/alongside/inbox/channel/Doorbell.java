package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;

/**
 * What all doors at which carriers ring have in common: who is asked for, and what is said when we cannot take it now.
 */
@ApplicationScoped
public class Doorbell {

    private static final Logger LOG = System.getLogger(Doorbell.class.getName());
    private static final int SECONDS = 5;

    private final Inboxes inboxes;

    @Inject
    public Doorbell(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    /**
     * @param key public key of the inbox
     * @param work answers; what it throws means that nothing is promised, so that the carrier comes again
     * @return its answer; 404 if there is no such inbox, 503 if it could not be done now
     */
    public Response answer(String key, ChannelKind channel, Function<Inbox, Response> work) {
        try {
            Optional<Inbox> inbox = inboxes.byPublicKey(key).filter(found -> found.channel() == channel);
            return inbox.map(work)
                    .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A delivery of " + channel + " could not be stored", failure);
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header("Retry-After", SECONDS)
                    .build();
        }
    }
}
