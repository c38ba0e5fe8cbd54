package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Tenant;

/** Opens the made-up conversations of the playground, in an inbox that no customer can reach. */
@ApplicationScoped
class Stages {

    private final Businesses businesses;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Stages(Businesses businesses, Ids ids, Clock clock) {
        this.businesses = businesses;
        this.ids = ids;
        this.clock = clock;
    }

    Stage open(TenantId tenant, RehearsingDrafts.Ready ready, boolean charterComplete, String language) {
        Tenant directory = businesses.tenant(tenant);
        Inbox inbox = new Inbox(
                tenant,
                new InboxId(ids.next()),
                "",
                ChannelKind.WEB_CHAT,
                "",
                directory.languages(),
                List.of(),
                "#000000",
                "",
                Map.of());
        return new Stage(new Business(directory, inbox), ready, charterComplete, language, ids::next, clock.instant());
    }
}
