package org.alongside.inbox.widget;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.ContactView;
import org.alongside.routing.Invitation;
import org.jspecify.annotations.Nullable;

/**
 * The visitor's conversation as the widget shows it.
 *
 * @param conversation id, or empty before the first message is taken in
 * @param owner ASSISTANT, QUEUE or AGENT
 * @param choices what the assistant offers at the moment; writing one of them back chooses it
 * @param promisedAt ISO instant while a person is waited for, else empty
 * @param survey what the visitor is asked about it, or null
 */
public record WidgetConversation(
        String conversation,
        boolean open,
        String owner,
        List<WidgetMessage> messages,
        String promisedAt,
        @Nullable WidgetSurvey survey,
        List<String> choices) {

    static final WidgetConversation NONE =
            new WidgetConversation("", true, "ASSISTANT", List.of(), "", null, List.of());

    static WidgetConversation of(ContactView view, String publicKey, Optional<Invitation> asked) {
        return new WidgetConversation(
                view.conversation().toString(),
                view.open(),
                view.owner().name(),
                view.messages().stream()
                        .filter(message -> !message.note())
                        .map(message -> WidgetMessage.of(message, publicKey))
                        .toList(),
                view.promisedAt().map(Object::toString).orElse(""),
                asked.map(WidgetSurvey::of).orElse(null),
                view.choices());
    }
}
