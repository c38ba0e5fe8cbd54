package org.alongside.inbox.webhook;

import java.util.List;
import org.alongside.routing.ContactEvents;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;
import org.jspecify.annotations.Nullable;

/**
 * Where a business's systems tell of its contacts.
 *
 * @param door address to post to
 * @param source what is known of the secret, or null while there is none
 * @param fresh a secret that was made just now, to be copied, or null
 * @param example a body to begin with
 */
public record IncomingPage(
        SettingsTabs tabs,
        String url,
        String door,
        ContactEvents.@Nullable Source source,
        @Nullable String fresh,
        String example,
        List<ContactEvents.Arrival> arrivals)
        implements View {}
