package org.alongside.routing.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.Intent;

/** What of a policy a model learns from. Two drafts with the same lesson share one model. */
public final class Lesson {

    private Lesson() {}

    /** Names the lesson: equal for intents that differ only in what a model does not read, such as the tier. */
    public static UUID id(List<Intent> intents) {
        byte[] lesson = CanonicalJson.write(intents.stream().map(Lesson::learnt).toList())
                .getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(sha256(lesson));
    }

    /** Names a whole policy with what surrounds it, as text; any difference gives another. */
    public static String fingerprint(Object canonical) {
        return HexFormat.of().formatHex(sha256(CanonicalJson.write(canonical).getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> learnt(Intent intent) {
        return Map.of(
                "key", intent.key(),
                "name", intent.name(),
                "description", intent.description(),
                "utterances",
                        intent.utterances().stream()
                                .map(utterance -> utterance.language() + " " + utterance.text())
                                .toList());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
