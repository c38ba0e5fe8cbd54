package org.alongside.inbox.widget;

import java.util.List;
import org.alongside.routing.ContactView;

/**
 * The visitor's conversation as the widget shows it.
 *
 * @param conversation id, or empty before the first message is taken in
 * @param owner ASSISTANT, QUEUE or AGENT
 * @param choices what the assistant offers at the moment; writing one of them back chooses it
 * @param promisedAt ISO instant while a person is waited for, else empty
 */
public record WidgetConversation(
        String conversation,
        boolean open,
        String owner,
        List<WidgetMessage> messages,
        String promisedAt,
        boolean askForRating,
        List<String> choices) {

    static final WidgetConversation NONE =
            new WidgetConversation("", true, "ASSISTANT", List.of(), "", false, List.of());

    static WidgetConversation of(ContactView view, String publicKey) {
        return new WidgetConversation(
                view.conversation().toString(),
                view.open(),
                view.owner().name(),
                view.messages().stream()
                        .filter(message -> !message.note())
                        .map(message -> WidgetMessage.of(message, publicKey))
                        .toList(),
                view.promisedAt().map(Object::toString).orElse(""),
                view.askForRating(),
                view.choices());
    }
}
