package org.alongside.routing.store;

import java.util.Map;
import org.alongside.routing.Origin;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.routing.domain.JsonReader;
import org.jspecify.annotations.Nullable;

/** How an origin stands in {@code jsonb}: null for {@link Origin#NONE}. */
final class OriginJson {

    private OriginJson() {}

    static @Nullable String of(Origin origin) {
        return origin.equals(Origin.NONE)
                ? null
                : CanonicalJson.write(Map.of(
                        "name", origin.name(),
                        "reference", origin.reference(),
                        "subject", origin.subject(),
                        "attachments", Json.ofAttachments(origin.attachments()),
                        "unanswerable", origin.unanswerable(),
                        "aside", Boolean.toString(origin.aside())));
    }

    static Origin origin(@Nullable String json) {
        if (json == null) {
            return Origin.NONE;
        }
        Map<String, String> values = Json.texts(JsonReader.readObject(json));
        return new Origin(
                values.get("name"),
                values.get("reference"),
                values.get("subject"),
                Json.attachments(values.get("attachments")),
                values.getOrDefault("unanswerable", ""),
                Boolean.parseBoolean(values.getOrDefault("aside", "false")));
    }
}
