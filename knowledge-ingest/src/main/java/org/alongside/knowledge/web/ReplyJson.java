package org.alongside.knowledge.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.ReplyTerms;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * An approved reply, for programs. What is missing is not changed.
 *
 * @param name of the reply among those to its intent; missing is the one without a name
 * @param language with {@code text}: the short form for one language; {@code texts} has several
 * @param from first day, ISO 8601; {@code until} the last one
 * @param fields that must be known, with the value that they must have, or an empty one
 */
public record ReplyJson(
        @Nullable String intent,
        @Nullable String name,
        @Nullable String language,
        @Nullable String text,
        @Nullable Map<String, String> texts,
        @Nullable String audience,
        @Nullable String opening,
        @Nullable String regard,
        @Nullable String from,
        @Nullable String until,
        @Nullable List<String> markets,
        @Nullable Map<String, String> fields) {

    static ReplyJson of(ApprovedReply reply) {
        ReplyTerms terms = reply.terms();
        ScopeForm scope = ScopeForm.of(terms.scope(), ZoneId.of("UTC"));
        return new ReplyJson(
                reply.intent(),
                reply.name(),
                null,
                null,
                reply.texts(),
                terms.audience().name(),
                terms.opening().name(),
                terms.regard().name(),
                scope.from(),
                scope.until(),
                terms.scope().markets(),
                terms.fields());
    }

    String key() {
        return or(intent).strip() + "\n" + or(name).strip();
    }

    ApprovedReply blank() {
        return new ApprovedReply(
                ApprovedReply.NEW, or(intent).strip(), or(name).strip(), new TreeMap<>(), ReplyTerms.ALWAYS, 0, 0);
    }

    /** @throws RefusedException if a constant, a day or a market is none */
    ApprovedReply over(ApprovedReply base, ZoneId zone) {
        SortedMap<String, String> all = new TreeMap<>(base.texts());
        Optional.ofNullable(texts).ifPresent(all::putAll);
        if (texts == null) {
            all.put(or(language), or(text));
        }
        ReplyTerms before = base.terms();
        ScopeForm old = ScopeForm.of(before.scope(), zone);
        ScopeForm scope = new ScopeForm(
                Objects.requireNonNullElse(from, old.from()),
                Objects.requireNonNullElse(until, old.until()),
                markets == null ? old.markets() : String.join(",", markets),
                "");
        ReplyTerms terms = new ReplyTerms(
                constant(Audience.class, audience, before.audience()),
                scope.scope(zone),
                constant(ReplyTerms.Opening.class, opening, before.opening()),
                constant(ReplyTerms.Regard.class, regard, before.regard()),
                fields == null ? before.fields() : new TreeMap<>(fields));
        return new ApprovedReply(base.id(), base.intent(), base.name(), all, terms, base.place(), base.version());
    }

    private static String or(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name, E otherwise) {
        if (name == null) {
            return otherwise;
        }
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException("knowledge.refused.reply-constant", name));
    }
}
