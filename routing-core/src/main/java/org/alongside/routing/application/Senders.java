package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.alongside.routing.ChannelSender;
import org.alongside.tenant.ChannelKind;

/** The one sender of each kind of channel. */
@ApplicationScoped
class Senders {

    private final Iterable<ChannelSender> senders;

    @Inject
    Senders(Instance<ChannelSender> senders) {
        this((Iterable<ChannelSender>) senders);
    }

    /** For use outside a container. */
    Senders(Iterable<ChannelSender> senders) {
        this.senders = senders;
    }

    ChannelSender of(ChannelKind kind) {
        for (ChannelSender sender : senders) {
            if (sender.channel() == kind) {
                return sender;
            }
        }
        throw new IllegalStateException("No sender for " + kind);
    }
}
