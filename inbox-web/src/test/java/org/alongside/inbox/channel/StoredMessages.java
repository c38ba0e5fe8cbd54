package org.alongside.inbox.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.routing.Inbound;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Receipt;
import org.alongside.shared.PowerCut;

/** What was received, the same key once, as the real store keeps it. Processes come and go; it stays. */
public final class StoredMessages {

    private final Map<String, InboundMessage> byKey = new LinkedHashMap<>();

    /** The way in, of a process that may die before and after each message. */
    public Inbound of(PowerCut power) {
        return Fakes.of(
                Inbound.class,
                Map.of(
                        "receive",
                        values -> power.around(() -> {
                            InboundMessage message = (InboundMessage) values[1];
                            boolean duplicate = byKey.putIfAbsent(message.dedupeKey(), message) != null;
                            return new Receipt(UUID.randomUUID(), duplicate);
                        })));
    }

    /** Texts and names of files, in the order in which they were stored. */
    public List<String> texts() {
        return byKey.values().stream()
                .map(message -> message.text()
                        + message.origin().attachments().stream()
                                .map(file -> " " + file.name())
                                .collect(Collectors.joining()))
                .toList();
    }
}
