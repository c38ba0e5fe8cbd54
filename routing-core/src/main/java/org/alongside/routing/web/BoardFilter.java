package org.alongside.routing.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.routing.Intent;

/**
 * Which intents a board shows.
 *
 * @param query words of a name, key, case type or example; empty for all
 * @param caseType empty for all
 * @param state one of {@link #STATES}; empty for all
 */
public record BoardFilter(String query, String caseType, String state) {

    static final List<String> STATES = List.of("changed", "examples", "contradictory", "braked");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public boolean any() {
        return !query.isBlank() || !caseType.isEmpty() || !state.isEmpty();
    }

    public List<String> states() {
        return STATES;
    }

    boolean shows(IntentsPage.Card card) {
        return (caseType.isEmpty() || card.intent().caseType().equals(caseType))
                && inState(card)
                && matches(card.intent());
    }

    private boolean inState(IntentsPage.Card card) {
        return switch (state) {
            case "changed" -> !card.change().isEmpty();
            case "examples" -> card.fewExamples();
            case "contradictory" -> card.contradictions() > 0;
            case "braked" -> card.braked();
            default -> true;
        };
    }

    private boolean matches(Intent intent) {
        String wanted = bare(query);
        return wanted.isEmpty()
                || bare(intent.key()).contains(wanted)
                || bare(intent.caseType()).contains(wanted)
                || intent.name().values().stream().anyMatch(name -> bare(name).contains(wanted))
                || intent.utterances().stream()
                        .anyMatch(utterance -> bare(utterance.text()).contains(wanted));
    }

    private static String bare(String text) {
        String apart = Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("");
    }
}
