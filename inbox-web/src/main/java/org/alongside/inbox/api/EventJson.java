package org.alongside.inbox.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.routing.RoutingEvent;

/**
 * Something that happened, for programs: thin, so that whoever reads it has to ask for what it is about.
 *
 * @param type such as {@code conversation.handoff_offered}
 * @param data ids and names of constants, never what somebody wrote
 */
public record EventJson(String id, String type, String conversation, String at, Map<String, String> data) {

    /** @param next cursor to go on from; the same again when there is nothing new yet */
    public record Page(List<EventJson> items, String next) {}

    public static EventJson of(RoutingEvent event) {
        return new EventJson(
                event.id().toString(),
                type(event.kind()),
                event.conversation().toString(),
                event.at().toString(),
                event.data());
    }

    public static String type(RoutingEvent.Kind kind) {
        return "conversation." + kind.name().toLowerCase(Locale.ROOT);
    }
}
