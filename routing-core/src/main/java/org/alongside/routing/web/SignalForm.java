package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.alongside.routing.OwnSignals.NewPhrase;
import org.alongside.routing.SignalKind;

/**
 * Phrases as typed, one a line.
 *
 * @param name and {@code effect} of the business's own signal; unused for ours
 */
public record SignalForm(String name, String effect, String language, String phrases) {

    static SignalForm empty(String language) {
        return new SignalForm("", SignalKind.OWN_PERSON.name(), language, "");
    }

    static SignalForm of(MultivaluedMap<String, String> sent) {
        return new SignalForm(text(sent, "name"), text(sent, "effect"), text(sent, "language"), text(sent, "phrases"));
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        String text = sent.getFirst(field);
        return text == null ? "" : text.strip();
    }

    /** @param kind of ours; the business's own follow the chosen effect */
    List<NewPhrase> lines(boolean own, SignalKind kind) {
        SignalKind chosen = own ? effectOr(kind) : kind;
        return phrases.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new NewPhrase(chosen, own ? name : "", language, line))
                .toList();
    }

    private SignalKind effectOr(SignalKind otherwise) {
        return effect.equals(SignalKind.OWN_DRAFT.name()) ? SignalKind.OWN_DRAFT : otherwise;
    }
}
