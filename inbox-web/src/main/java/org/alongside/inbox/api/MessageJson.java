package org.alongside.inbox.api;

import java.util.List;
import org.alongside.routing.Message;

/**
 * A message for programs.
 *
 * @param author CONTACT, ASSISTANT, AGENT, AGENT_ASSISTED or SYSTEM
 * @param note between members only
 * @param delivery NONE, READY, SENDING, SENT, DELIVERED, READ, UNKNOWN or FAILED
 */
public record MessageJson(
        String id,
        long sequence,
        String author,
        String authorName,
        boolean note,
        String text,
        String at,
        String delivery,
        List<FileJson> files) {

    public record FileJson(String id, String name, String type, long bytes) {}

    public record Page(List<MessageJson> items, String next) {}

    static MessageJson of(Message message) {
        return new MessageJson(
                message.id().toString(),
                message.sequence(),
                message.author().name(),
                message.authorName(),
                message.note(),
                message.text(),
                message.at().toString(),
                message.delivery().name(),
                message.attachments().stream()
                        .map(file -> new FileJson(file.id().toString(), file.name(), file.type(), file.bytes()))
                        .toList());
    }
}
