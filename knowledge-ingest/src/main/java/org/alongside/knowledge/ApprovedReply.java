package org.alongside.knowledge;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A text released in advance for an intent, in several languages and under conditions.
 *
 * @param id all zeros for one that is not stored yet
 * @param intent key of the intent that it answers
 * @param name unique among the replies to its intent; may be empty
 * @param texts by language, ISO 639-1; with fields in braces such as {@code {order number}}. It is not said in a
 *     language that is missing
 * @param terms when it may be said
 * @param place among the replies to its intent: lower ones are said first
 * @param version counted from 1; 0 for one that is not stored yet
 */
public record ApprovedReply(
        UUID id,
        String intent,
        String name,
        SortedMap<String, String> texts,
        ReplyTerms terms,
        int place,
        int version) {

    public static final UUID NEW = new UUID(0, 0);

    public ApprovedReply {
        texts = new TreeMap<>(texts);
    }

    /** One to be stored: in one language, for every customer. */
    public ApprovedReply(String intent, String language, String text) {
        this(NEW, intent, "", new TreeMap<>(Map.of(language, text)), ReplyTerms.ALWAYS, 0, 0);
    }

    /** Said by people: its name, or its intent where it has none. */
    public String title() {
        return name.isEmpty() ? intent : name;
    }
}
