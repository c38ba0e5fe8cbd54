package org.alongside.inbox.webhook;

import java.util.List;
import org.alongside.routing.Webhook;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;

/** One endpoint with what it was told. @param url of this page; its actions are below it */
public record WebhookPage(SettingsTabs tabs, String up, String url, Webhook webhook, List<Webhook.Delivery> log)
        implements View {}
