package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.alongside.routing.ChannelConnection;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;

/** An inbox that the business's own programs write to. The key that they need is made on a page of its own. */
@ApplicationScoped
public class ApiSetup implements ChannelSetup {

    @Override
    public ChannelKind channel() {
        return ChannelKind.API;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of();
    }

    @Override
    public Map<String, String> faults(Map<String, String> values) {
        return Map.of();
    }

    @Override
    public Map<String, String> toCopy(Inbox inbox, ChannelConnection connection) {
        return Map.of("inbox", inbox.id().toString());
    }

    @Override
    public String probe(TenantId tenant, InboxId inbox) {
        return "";
    }
}
