package org.alongside.routing.conduct;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductRecord;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.routing.domain.JsonReader;

/** What is hashed: one record as canonical JSON, personal content as ciphertext. */
final class ConductPayload {

    private static final long VERSION = 1;
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ConductPayload() {}

    static String write(UUID id, Instant at, ConductEntry entry, Optional<String> ciphertext) {
        Map<String, Object> content = new HashMap<>();
        content.put("v", VERSION);
        content.put("id", id.toString());
        content.put("at", MILLIS.format(at));
        content.put("kind", entry.kind());
        content.put("facts", entry.facts());
        entry.conversation().ifPresent(conversation -> content.put("conversation", conversation.toString()));
        entry.contact().ifPresent(contact -> content.put("contact", contact.toString()));
        ciphertext.ifPresent(personal -> content.put("personal", personal));
        return CanonicalJson.write(content);
    }

    /** Also reads what was tampered with, as far as it goes: the page must show it all the same. */
    static ConductRecord read(Optional<Long> sequence, String payload) {
        Map<String, Object> content = content(payload);
        Map<String, String> facts = new java.util.TreeMap<>();
        if (content.get("facts") instanceof Map<?, ?> written) {
            written.forEach((name, value) -> facts.put(String.valueOf(name), String.valueOf(value)));
        }
        return new ConductRecord(
                maybe(content, "id").map(ConductPayload::uuid).orElse(new UUID(0, 0)),
                sequence,
                maybe(content, "kind").orElse("?"),
                maybe(content, "at").map(ConductPayload::instant).orElse(Instant.EPOCH),
                maybe(content, "conversation").map(ConductPayload::uuid),
                facts,
                content.containsKey("personal"));
    }

    private static Map<String, Object> content(String payload) {
        try {
            return JsonReader.readObject(payload);
        } catch (IllegalArgumentException tampered) {
            return Map.of();
        }
    }

    private static Optional<String> maybe(Map<String, Object> content, String name) {
        return Optional.ofNullable(content.get(name)).map(String::valueOf);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException tampered) {
            return new UUID(0, 0);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException tampered) {
            return Instant.EPOCH;
        }
    }
}
