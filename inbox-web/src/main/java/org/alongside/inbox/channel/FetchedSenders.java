package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.alongside.routing.ChannelSender;
import org.alongside.tenant.ChannelKind;

/** The channels whose messages are fetched: by browsers, by programs, and by the phone beside the simulator. */
@ApplicationScoped
class FetchedSenders {

    @Produces
    @Dependent
    ChannelSender webChat() {
        return new FetchedSender(ChannelKind.WEB_CHAT);
    }

    @Produces
    @Dependent
    ChannelSender api() {
        return new FetchedSender(ChannelKind.API);
    }

    @Produces
    @Dependent
    ChannelSender simulator() {
        return new FetchedSender(ChannelKind.SIMULATOR);
    }
}
