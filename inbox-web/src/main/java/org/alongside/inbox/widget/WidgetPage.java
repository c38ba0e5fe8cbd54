package org.alongside.inbox.widget;

import java.util.Locale;
import org.alongside.shared.web.View;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Tenant;

/** The chat itself, inside the frame on a business's page. */
public record WidgetPage(
        String key, String business, String assistantName, String welcome, String accent, Locale locale)
        implements View {

    static WidgetPage of(Tenant tenant, Inbox inbox, Locale locale) {
        String fallback = inbox.welcome().getOrDefault(tenant.language(), "");
        return new WidgetPage(
                inbox.publicKey(),
                tenant.name(),
                inbox.assistantName(),
                inbox.welcome().getOrDefault(locale.getLanguage(), fallback),
                inbox.accent(),
                locale);
    }

    public String language() {
        return locale.getLanguage();
    }
}
