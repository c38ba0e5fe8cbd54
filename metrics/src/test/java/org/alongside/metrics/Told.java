package org.alongside.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;

/** A conversation told by its events. It opens on 2 March 2026 at 01:00 UTC. */
public record Told(ConversationId conversation, List<RoutingEvent> events) {

    private static final Instant OPENED = Instant.parse("2026-03-02T01:00:00Z");

    /** Asked, decided and answered by the assistant after four seconds. */
    public static Told contained(String caseType, String tier) {
        return opened(caseType, tier, "CONTAIN").then(4, Kind.REPLIED, "author", "ASSISTANT");
    }

    /** Asked and handed to the queue; nobody has accepted yet. */
    public static Told escalated(String caseType, String tier) {
        return opened(caseType, tier, "ESCALATE").then(1, Kind.HANDOFF_OFFERED, "rule", "tier-c");
    }

    /** Asked and decided; nothing followed. */
    public static Told decided(String decision) {
        return opened("payments", "A", decision);
    }

    /** Nothing but the contact's first message. */
    public static Told opened() {
        return new Told(new ConversationId(UUID.randomUUID()), List.of())
                .then(0, Kind.OPENED, "inbox", "web", "language", "en")
                .then(0, Kind.CONTACT_WROTE, "sequence", "1");
    }

    /** The moment so many seconds after its opening. */
    public Instant second(int second) {
        return OPENED.plusSeconds(second);
    }

    private static Told opened(String caseType, String tier, String decision) {
        return opened().then(
                        1,
                        Kind.DECIDED,
                        "decision",
                        decision,
                        "intent",
                        "change_card",
                        "caseType",
                        caseType,
                        "tier",
                        tier,
                        "complexity",
                        "SIMPLE",
                        "policy",
                        "1");
    }

    public Told then(int second, Kind kind, String... data) {
        Map<String, String> values = new java.util.HashMap<>();
        for (int i = 0; i < data.length; i += 2) {
            values.put(data[i], data[i + 1]);
        }
        List<RoutingEvent> longer = new ArrayList<>(events);
        longer.add(new RoutingEvent(UUID.randomUUID(), conversation, kind, OPENED.plusSeconds(second), values));
        return new Told(conversation, List.copyOf(longer));
    }
}
