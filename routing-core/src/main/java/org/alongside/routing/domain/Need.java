package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.routing.RoutingDecision.Kind;

/** What the contact wants, in their own words: nobody should have to say it twice. */
public final class Need {

    private static final int LEAST_WORDS = 4;
    private static final int MOST_CHARACTERS = 600;

    private Need() {}

    /**
     * A message of the contact.
     *
     * @param decided what was decided about it; none for those that people answered
     * @param intent of that decision, or empty
     */
    public record Wrote(long sequence, String text, Optional<Kind> decided, String intent) {}

    /**
     * The first two messages of substance about the issue at hand; a greeting is none. All they wrote about it when
     * nothing has substance.
     *
     * @param intent of the issue at hand, or empty when that is not known
     */
    public static String in(List<Wrote> messages, String intent) {
        List<String> texts = issue(messages, intent).stream()
                .filter(message -> message.decided().filter(Kind.GREET::equals).isEmpty())
                .map(Wrote::text)
                .toList();
        List<String> substance =
                texts.stream().filter(Need::hasSubstance).limit(2).toList();
        String need = (substance.isEmpty() ? texts : substance).stream().collect(Collectors.joining("\n"));
        return need.length() <= MOST_CHARACTERS ? need : need.substring(0, MOST_CHARACTERS) + "…";
    }

    /**
     * What came after the last question that the assistant answered. That question belongs to the issue when it was
     * about the same, or when what followed says too little to stand alone.
     */
    static List<Wrote> issue(List<Wrote> messages, String intent) {
        int from = messages.size();
        List<Wrote> issue = new ArrayList<>();
        while (from > 0) {
            Wrote before = messages.get(from - 1);
            boolean answered = before.decided().filter(Kind.CONTAIN::equals).isPresent();
            if (answered && !before.intent().equals(intent) && issue.stream().anyMatch(m -> hasSubstance(m.text()))) {
                break;
            }
            issue.add(0, before);
            from--;
        }
        return issue;
    }

    private static boolean hasSubstance(String text) {
        return text.strip().split("\\s+").length >= LEAST_WORDS;
    }
}
