package org.alongside.knowledge.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.ReplyTerms;
import org.alongside.shared.RefusedException;

/** What an approved reply must have before it is stored. */
public final class ReplyRules {

    public static final List<String> LANGUAGES = List.of("en", "es", "pt");
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 80;

    private ReplyRules() {}

    /**
     * Without blanks around, and without languages that say nothing.
     *
     * @throws RefusedException if something is missing; its last argument names the field of the form
     */
    public static ApprovedReply checked(ApprovedReply reply) {
        if (reply.intent().isBlank()) {
            throw new RefusedException("knowledge.refused.reply-without-intent", "intent");
        }
        if (reply.name().strip().length() > LONGEST_NAME) {
            throw new RefusedException("knowledge.refused.reply-name", "name");
        }
        SortedMap<String, String> texts = new TreeMap<>();
        reply.texts().forEach((language, text) -> {
            check(language, text);
            if (!text.isBlank()) {
                texts.put(language, text.strip());
            }
        });
        if (texts.isEmpty()) {
            throw new RefusedException("knowledge.refused.reply-without-text", "text");
        }
        return new ApprovedReply(
                reply.id(),
                reply.intent().strip(),
                reply.name().strip(),
                texts,
                named(reply.terms()),
                reply.place(),
                reply.version());
    }

    private static void check(String language, String text) {
        if (!LANGUAGES.contains(language)) {
            throw new RefusedException("knowledge.refused.unknown-language", language, "language");
        }
        if (text.length() > LONGEST) {
            throw new RefusedException("knowledge.refused.reply-too-long", "text-" + language);
        }
        if (ReplyText.malformed(text)) {
            throw new RefusedException("knowledge.refused.reply-braces", "text-" + language);
        }
    }

    private static ReplyTerms named(ReplyTerms terms) {
        SortedMap<String, String> fields = new TreeMap<>();
        terms.fields().forEach((name, value) -> fields.put(ReplyText.name(name), value.strip()));
        return new ReplyTerms(terms.audience(), terms.scope(), terms.opening(), terms.regard(), fields);
    }

    /** How many said together at the most may be chosen. */
    public static int most(Map<String, Integer> plans, String intent) {
        return plans.getOrDefault(intent, 1);
    }
}
