package org.alongside.inbox.api;

import java.util.List;
import org.alongside.routing.ConversationRow;

/**
 * A conversation for programs.
 *
 * @param owner ASSISTANT, QUEUE or AGENT
 * @param tier A, B, C or empty
 * @param lastAt ISO instant
 */
public record ConversationJson(
        String id,
        String contact,
        String inbox,
        String channel,
        String language,
        String owner,
        String assignee,
        boolean open,
        String intent,
        String tier,
        String reason,
        String preview,
        String lastAt) {

    /** @param next cursor of the next page, or empty */
    public record Page(List<ConversationJson> items, String next) {}

    static ConversationJson of(ConversationRow row) {
        return new ConversationJson(
                row.id().toString(),
                row.contactName(),
                row.inboxName(),
                row.channel().name(),
                row.language(),
                row.owner().name(),
                row.assignee(),
                row.open(),
                row.intent(),
                row.tier().map(Enum::name).orElse(""),
                row.reason(),
                row.preview(),
                row.lastAt().toString());
    }
}
