package org.alongside.routing.conduct;

import java.util.Base64;
import java.util.Map;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.routing.domain.JsonReader;

/** A checkpoint's exact text with its signature, as it is stored, written to files and exported. */
record SignedCheckpoint(String document, byte[] signature) {

    String toJson() {
        return CanonicalJson.write(
                Map.of("checkpoint", document, "signature", Base64.getEncoder().encodeToString(signature)));
    }

    /** @throws IllegalArgumentException if it is no such text */
    static SignedCheckpoint fromJson(Map<String, Object> json) {
        return new SignedCheckpoint(
                String.valueOf(json.get("checkpoint")),
                Base64.getDecoder().decode(String.valueOf(json.get("signature"))));
    }

    static SignedCheckpoint fromJson(String json) {
        return fromJson(JsonReader.readObject(json));
    }
}
