package org.alongside.routing.store;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;
import org.alongside.routing.SmallTalk;
import org.alongside.routing.domain.JsonReader;
import org.alongside.routing.domain.TurnFacts;

/** Reads facts as they were stored with a decision, by any version of this code: what is missing was not observed. */
final class PastFacts {

    private final Map<String, Object> fields;

    private PastFacts(Map<String, Object> fields) {
        this.fields = fields;
    }

    static TurnFacts read(String json) {
        return new PastFacts(JsonReader.readObject(json)).facts();
    }

    private TurnFacts facts() {
        return new TurnFacts(
                text(fields, "language", ""),
                flag("languageSupported", true),
                items("guesses").map(PastFacts::guess).toList(),
                flag("outOfScope", false),
                items("signals").flatMap(PastFacts::signal).toList(),
                whole("negativeTurns"),
                whole("turns"),
                Duration.ofSeconds(whole("ageSeconds")),
                flag("repeated", false),
                flag("escalatedBefore", false),
                text(fields, "failure", ""),
                SmallTalk.valueOf(text(fields, "smallTalk", SmallTalk.NONE.name())),
                flag("clarified", false));
    }

    private Stream<Map<?, ?>> items(String name) {
        return fields.get(name) instanceof List<?> items
                ? items.stream().map(item -> (Map<?, ?>) item)
                : Stream.empty();
    }

    private static IntentGuess guess(Map<?, ?> item) {
        return new IntentGuess(text(item, "intent", ""), Double.parseDouble(text(item, "probability", "0")));
    }

    /** A kind that is known no more lowers nothing. */
    private static Stream<Signal> signal(Map<?, ?> item) {
        return Arrays.stream(SignalKind.values())
                .filter(kind -> kind.name().equals(text(item, "kind", "")))
                .map(kind -> new Signal(kind, text(item, "evidence", "")));
    }

    private static String text(Map<?, ?> item, String name, String otherwise) {
        Object value = item.get(name);
        return value == null ? otherwise : value.toString();
    }

    private boolean flag(String name, boolean otherwise) {
        return fields.get(name) instanceof Boolean value ? value : otherwise;
    }

    private int whole(String name) {
        return fields.get(name) instanceof Number value ? value.intValue() : 0;
    }
}
