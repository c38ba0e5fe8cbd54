package org.alongside.inbox.channel.page;

import java.util.List;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;
import org.jspecify.annotations.Nullable;

/**
 * How one inbox is listened to.
 *
 * @param url of this page
 * @param up of all channels
 * @param back of the channel
 * @param quiet in seconds, as typed
 * @param patience in seconds, as typed
 * @param errorKey message key of why it was refused, or null
 */
public record RhythmPage(
        SettingsTabs tabs,
        String url,
        String up,
        String back,
        String name,
        String quiet,
        String patience,
        @Nullable String errorKey,
        List<Object> errorArguments)
        implements View {}
