package org.alongside.inbox.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.routing.Attachment;
import org.alongside.routing.Author;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Message;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** Messages on their way out. */
public final class OutgoingSamples {

    public static final TenantId TENANT = new TenantId(new UUID(1, 1));
    public static final InboxId INBOX = new InboxId(new UUID(2, 2));
    public static final UUID MESSAGE = new UUID(3, 3);

    private OutgoingSamples() {}

    public static Outgoing of(Author author, String text, ContactKey to, Instant heardAt, List<String> choices) {
        return of(author, text, List.of(), to, heardAt, choices);
    }

    public static Outgoing of(
            Author author, String text, List<Attachment> files, ContactKey to, Instant heardAt, List<String> choices) {
        String name = author == Author.ASSISTANT ? "Robin" : author == Author.AGENT ? "Ana Brooks" : "";
        Message message = new Message(
                MESSAGE, 2, author, name, false, text, List.of(), heardAt, Message.Delivery.SENDING, "", "", files);
        return new Outgoing(
                INBOX, new ConversationId(new UUID(4, 4)), to, message, "", "wamid.theirs", heardAt, "en", choices, 1);
    }
}
