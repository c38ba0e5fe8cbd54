package org.alongside.inbox.simulator;

import java.util.List;
import org.alongside.inbox.agent.Transcript;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;
import org.jspecify.annotations.Nullable;

/**
 * A customer's phone, and beside it what an agent sees.
 *
 * @param url of this page
 * @param phone address of the chat in its frame
 * @param key of the simulator's inbox, by which the browser remembers who it plays
 * @param language that the phone speaks
 * @param thread the conversation as an agent sees it, or null before the first message
 */
public record SimulatorPage(
        SettingsTabs tabs,
        String url,
        String phone,
        String key,
        String language,
        List<String> languages,
        @Nullable Transcript thread)
        implements View {}
