package org.alongside.inbox.channel.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.inbox.channel.ChannelSetups;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;

/** The connected inboxes of the business at hand, and how they are set up. What is not there is not found. */
@ApplicationScoped
class ConnectedChannels {

    private final Inboxes inboxes;
    private final ChannelSetups setups;
    private final Here here;

    @Inject
    ConnectedChannels(Inboxes inboxes, ChannelSetups setups, Here here) {
        this.inboxes = inboxes;
        this.setups = setups;
        this.here = here;
    }

    Inbox inbox(InboxId id) {
        return inboxes.all(here.tenantId()).stream()
                .filter(inbox -> inbox.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    ChannelSetup setup(Inbox inbox) {
        return setup(inbox.channel());
    }

    ChannelSetup setup(ChannelKind kind) {
        return setups.of(kind).orElseThrow(NotFoundException::new);
    }
}
