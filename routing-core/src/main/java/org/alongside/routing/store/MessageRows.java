package org.alongside.routing.store;

import java.sql.SQLException;
import org.alongside.routing.Author;
import org.alongside.routing.Message;
import org.alongside.routing.Message.Delivery;
import org.alongside.shared.store.Row;

/** Reads rows of {@code routing.messages}, joined with the state of their delivery. */
final class MessageRows {

    private MessageRows() {}

    static Message message(Row row) throws SQLException {
        return new Message(
                row.uuid("id"),
                row.number("sequence"),
                row.constant("author", Author.class),
                row.text("author_name"),
                row.flag("note"),
                row.text("text"),
                Json.citations(row.text("citations")),
                row.instant("said_at"),
                row.maybeText("state").map(Delivery::valueOf).orElse(Delivery.NONE),
                row.maybeText("problem").orElse(""),
                row.text("subject"),
                Json.attachments(row.text("attachments")));
    }
}
