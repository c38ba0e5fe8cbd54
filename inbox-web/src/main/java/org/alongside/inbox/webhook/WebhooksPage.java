package org.alongside.inbox.webhook;

import java.util.List;
import org.alongside.routing.Webhook;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints of a business.
 *
 * @param fresh a secret that was made just now, to be copied, or null
 * @param address as typed, when it was refused
 * @param errorKey message key of why it was refused, or null
 */
public record WebhooksPage(
        SettingsTabs tabs,
        String url,
        @Nullable String fresh,
        List<Webhook> webhooks,
        List<String> types,
        String address,
        @Nullable String errorKey,
        List<Object> errorArguments)
        implements View {}
