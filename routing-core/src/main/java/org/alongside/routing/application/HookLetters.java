package org.alongside.routing.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.EventLog.Placed;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.routing.store.HookQueue.Letter;

/** What endpoints are told: thin, so that whoever may know more has to ask, and nobody has to be made to forget. */
final class HookLetters {

    private HookLetters() {}

    static String type(RoutingEvent.Kind kind) {
        return "conversation." + kind.name().toLowerCase(Locale.ROOT);
    }

    static Letter of(Placed placed) {
        RoutingEvent event = placed.event();
        Map<String, Object> data = new LinkedHashMap<>(event.data());
        data.put("id", event.id().toString());
        data.put("conversation", event.conversation().toString());
        data.put("place", Long.toString(placed.place()));
        return new Letter(
                event.id(),
                Optional.of(event.conversation().value()),
                type(event.kind()),
                body(type(event.kind()), event.at(), data),
                0);
    }

    static String ping(UUID id, Instant now) {
        return body("test.ping", now, Map.of("id", id.toString()));
    }

    /** Of something that happened to no one conversation. */
    static String other(UUID id, String type, Instant at, Map<String, String> data) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        all.put("id", id.toString());
        return body(type, at, all);
    }

    private static String body(String type, Instant at, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", at.toString());
        body.put("data", data);
        return CanonicalJson.write(body);
    }
}
