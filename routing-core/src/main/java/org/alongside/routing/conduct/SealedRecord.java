package org.alongside.routing.conduct;

import java.util.Map;
import org.alongside.routing.domain.JsonReader;

/** A record of the chain as it stands in a table or an export. */
record SealedRecord(long sequence, String id, byte[] hash, String payload) {

    /** The id inside the payload, which the hash covers; empty when the payload is no longer JSON. */
    static String idIn(String payload) {
        try {
            Map<String, Object> content = JsonReader.readObject(payload);
            return String.valueOf(content.getOrDefault("id", ""));
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    boolean sameIdInside() {
        return id.equals(idIn(payload));
    }
}
