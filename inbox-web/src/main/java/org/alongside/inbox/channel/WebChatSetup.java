package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.routing.ChannelConnection;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Web chat needs no carrier: a line in the business's pages is all. */
@ApplicationScoped
public class WebChatSetup implements ChannelSetup {

    /** Name of the secret with which the business signs who its visitors are. */
    public static final String IDENTITY = "identity";

    private static final int SHORTEST = 32;

    private final String baseUrl;

    @Inject
    public WebChatSetup(@ConfigProperty(name = "alongside.base-url") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.WEB_CHAT;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of(ChannelField.secret(IDENTITY).optional(""));
    }

    @Override
    public Map<String, String> faults(Map<String, String> values) {
        String secret = values.getOrDefault(IDENTITY, "");
        return secret.isEmpty() || secret.length() >= SHORTEST
                ? Map.of()
                : Map.of(IDENTITY, "channels.WEB_CHAT.identity.short");
    }

    @Override
    public Map<String, String> toCopy(Inbox inbox, ChannelConnection connection) {
        return Map.of(
                "snippet",
                "<script src=\"%s/widget/loader.js\" data-inbox=\"%s\" async></script>"
                        .formatted(baseUrl, inbox.publicKey()));
    }

    @Override
    public String probe(TenantId tenant, InboxId inbox) {
        return "";
    }
}
