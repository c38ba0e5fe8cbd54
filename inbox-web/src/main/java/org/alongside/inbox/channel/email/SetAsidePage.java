package org.alongside.inbox.channel.email;

import java.time.Instant;
import java.util.List;
import org.alongside.shared.web.View;

/**
 * Mails that opened no conversation.
 *
 * @param url of the page; {@code /{id}/take} below it takes one into the inbox
 */
public record SetAsidePage(String url, List<Line> mails) implements View {

    /** @param takeable whether it has a sender who can be answered */
    public record Line(
            String id,
            String reason,
            String inbox,
            String sender,
            String subject,
            String text,
            Instant receivedAt,
            boolean takeable) {}
}
