package org.alongside.routing.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.knowledge.PassageId;
import org.alongside.routing.Attachment;
import org.alongside.routing.Citation;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.Reason;
import org.alongside.routing.Signal;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.routing.domain.JsonReader;
import org.alongside.routing.domain.TurnFacts;

/** How values stand in {@code jsonb} columns: written by hand, so that a renamed component breaks no stored row. */
final class Json {

    /** The tail of a long list of intents explains nothing. */
    private static final int GUESSES = 5;

    private Json() {}

    static String of(Map<String, String> values) {
        return CanonicalJson.write(values);
    }

    static Map<String, String> map(String json) {
        return texts(JsonReader.readObject(json));
    }

    static Map<String, Object> object(String json) {
        return JsonReader.readObject(json);
    }

    static Map<String, String> texts(Object object) {
        Map<String, String> values = new LinkedHashMap<>();
        ((Map<?, ?>) object).forEach((name, value) -> values.put(name.toString(), value.toString()));
        return values;
    }

    static String ofTurns(Map<String, Long> turns) {
        return CanonicalJson.write(turns);
    }

    static Map<String, Long> turns(Object object) {
        Map<String, Long> turns = new LinkedHashMap<>();
        ((Map<?, ?>) object).forEach((name, turn) -> turns.put(name.toString(), Long.valueOf(turn.toString())));
        return turns;
    }

    static String ofReasons(List<Reason> reasons) {
        return array(reasons, Json::reason);
    }

    static List<Reason> reasons(String json) {
        return list(json, reason -> new Reason(reason.get("rule"), reason.get("evidence"), numbers("turns", reason)));
    }

    private static Map<String, String> reason(Reason reason) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rule", reason.rule());
        values.put("evidence", reason.evidence());
        put("turns", reason.turns(), values);
        return values;
    }

    private static void put(String name, List<Integer> numbers, Map<String, String> values) {
        if (!numbers.isEmpty()) {
            values.put(name, numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    private static List<Integer> numbers(String name, Map<String, String> values) {
        String numbers = values.getOrDefault(name, "");
        return numbers.isEmpty()
                ? List.of()
                : Stream.of(numbers.split(",")).map(Integer::valueOf).toList();
    }

    static String ofCitations(List<Citation> citations) {
        return array(citations, Json::citation);
    }

    private static Map<String, String> citation(Citation citation) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("passage", citation.passage().toString());
        values.put("title", citation.title());
        values.put("locator", citation.locator());
        values.put("quote", citation.quote());
        put("ends", citation.ends(), values);
        return values;
    }

    static List<Citation> citations(String json) {
        return list(
                json,
                citation -> new Citation(
                        PassageId.fromString(citation.get("passage")),
                        citation.get("title"),
                        citation.get("locator"),
                        citation.get("quote"),
                        numbers("ends", citation)));
    }

    static String ofAttachments(List<Attachment> attachments) {
        return array(
                attachments,
                file -> Map.of(
                        "id", file.id().toString(),
                        "name", file.name(),
                        "type", file.type(),
                        "bytes", Long.toString(file.bytes())));
    }

    static List<Attachment> attachments(String json) {
        return list(
                json,
                file -> new Attachment(
                        UUID.fromString(file.get("id")),
                        file.get("name"),
                        file.get("type"),
                        Long.parseLong(file.get("bytes"))));
    }

    static String ofSignals(List<Signal> signals) {
        return array(signals, Json::signal);
    }

    static String ofFacts(TurnFacts facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("language", facts.language());
        values.put("languageSupported", facts.languageSupported());
        values.put(
                "guesses",
                facts.guesses().stream().limit(GUESSES).map(Json::guess).toList());
        values.put("outOfScope", facts.outOfScope());
        values.put("signals", facts.signals().stream().map(Json::signal).toList());
        values.put("negativeTurns", facts.negativeTurns());
        values.put("turns", facts.turns());
        values.put("ageSeconds", facts.age().toSeconds());
        values.put("repeated", facts.repeated());
        values.put("escalatedBefore", facts.escalatedBefore());
        values.put("failure", facts.failure());
        values.put("smallTalk", facts.smallTalk().name());
        values.put("clarified", facts.clarified());
        return CanonicalJson.write(values);
    }

    private static Map<String, String> guess(IntentGuess guess) {
        return Map.of("intent", guess.intent(), "probability", Double.toString(guess.probability()));
    }

    private static Map<String, String> signal(Signal signal) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", signal.kind().name());
        values.put("evidence", signal.evidence());
        values.put("source", signal.source().name());
        if (!signal.name().isEmpty()) {
            values.put("name", signal.name());
        }
        put("turns", signal.turns(), values);
        return values;
    }

    private static <T> String array(List<T> values, Function<T, Map<String, String>> write) {
        return values.isEmpty()
                ? "[]"
                : CanonicalJson.write(values.stream().map(write).toList());
    }

    private static <T> List<T> list(String json, Function<Map<String, String>, T> read) {
        return json.equals("[]")
                ? List.of()
                : ((List<?>) JsonReader.read(json))
                        .stream().map(item -> read.apply(texts(item))).toList();
    }
}
