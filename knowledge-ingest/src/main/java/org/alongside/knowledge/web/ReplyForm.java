package org.alongside.knowledge.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.ReplyTerms;

/**
 * An approved reply as a person writes it, kept whatever is wrong with it.
 *
 * @param texts by language, for every language of the business
 * @param fields one a line: a name, or {@code name = value}
 */
public record ReplyForm(
        String intent,
        String name,
        Map<String, String> texts,
        String audience,
        String opening,
        String regard,
        ScopeForm scope,
        String fields) {

    /** Nothing but what the address says of it. */
    static ReplyForm empty(String intent, List<String> languages) {
        return of(
                new ApprovedReply(ApprovedReply.NEW, intent, "", new TreeMap<>(), ReplyTerms.ALWAYS, 0, 0),
                languages,
                ZoneId.of("UTC"));
    }

    static ReplyForm of(ApprovedReply reply, List<String> languages, ZoneId zone) {
        Map<String, String> texts = new LinkedHashMap<>();
        languages.forEach(language -> texts.put(language, reply.texts().getOrDefault(language, "")));
        reply.texts().forEach(texts::putIfAbsent);
        ReplyTerms terms = reply.terms();
        return new ReplyForm(
                reply.intent(),
                reply.name(),
                texts,
                terms.audience().name(),
                terms.opening().name(),
                terms.regard().name(),
                ScopeForm.of(terms.scope(), zone),
                terms.fields().entrySet().stream()
                        .map(field ->
                                field.getValue().isEmpty() ? field.getKey() : field.getKey() + " = " + field.getValue())
                        .collect(Collectors.joining("\n")));
    }

    static ReplyForm of(MultivaluedMap<String, String> sent, List<String> languages) {
        Map<String, String> texts = new LinkedHashMap<>();
        languages.forEach(language -> texts.put(language, text(sent, "text-" + language)));
        return new ReplyForm(
                text(sent, "intent"),
                text(sent, "name"),
                texts,
                text(sent, "audience"),
                text(sent, "opening"),
                text(sent, "regard"),
                new ScopeForm(text(sent, "from"), text(sent, "until"), text(sent, "markets"), ""),
                text(sent, "fields"));
    }

    /** @throws org.alongside.shared.RefusedException if its days or markets are none */
    ApprovedReply reply(UUID id, ZoneId zone) {
        ReplyTerms terms = new ReplyTerms(
                constant(Audience.class, audience, Audience.CUSTOMERS),
                scope.scope(zone),
                constant(ReplyTerms.Opening.class, opening, ReplyTerms.Opening.ANY),
                constant(ReplyTerms.Regard.class, regard, ReplyTerms.Regard.ANY),
                conditions());
        return new ApprovedReply(id, intent, name, new TreeMap<>(texts), terms, 0, 0);
    }

    /** Whether it is tied to anything. */
    public boolean tied() {
        return scope.written()
                || !fields.isBlank()
                || !opening.equals("ANY")
                || !regard.equals("ANY")
                || audience.equals(Audience.AGENTS_ONLY.name());
    }

    private SortedMap<String, String> conditions() {
        SortedMap<String, String> conditions = new TreeMap<>();
        fields.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] sides = line.split("=", 2);
            conditions.put(sides[0].strip(), sides.length == 1 ? "" : sides[1].strip());
        });
        return conditions;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").replace("\r\n", "\n");
    }
}
