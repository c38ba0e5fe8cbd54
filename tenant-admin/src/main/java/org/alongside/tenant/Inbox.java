package org.alongside.tenant;

import java.util.List;
import java.util.Map;
import org.alongside.shared.TenantId;

/**
 * One connection of a tenant to a channel.
 *
 * @param publicKey names the inbox at the customer doors; not a secret
 * @param allowedSites origins that may embed the widget, such as {@code https://shop.example}
 * @param accent colour of the widget, {@code #rrggbb}
 * @param assistantName what the assistant is called, without hiding that it is one
 * @param welcome greeting by language
 */
public record Inbox(
        TenantId tenant,
        InboxId id,
        String name,
        ChannelKind channel,
        String publicKey,
        List<String> languages,
        List<String> allowedSites,
        String accent,
        String assistantName,
        Map<String, String> welcome) {}
