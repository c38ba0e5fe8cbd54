package org.alongside.inbox.contact;

import java.time.Instant;
import java.util.List;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;
import org.jspecify.annotations.Nullable;

/** What was laid aside. @param url of this page; a letter is tried again below it */
public record LettersPage(SettingsTabs tabs, String url, List<Letter> letters) implements View {

    /**
     * @param conversation address, or null for what got into none
     * @param problem key of a text that says why
     */
    public record Letter(
            String id,
            boolean inbound,
            @Nullable String conversation,
            String inbox,
            String text,
            Instant at,
            String problem) {}
}
