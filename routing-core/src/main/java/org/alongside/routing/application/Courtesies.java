package org.alongside.routing.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Choice;
import org.alongside.routing.Intent;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingDecision.Clarify;
import org.alongside.routing.SmallTalk;
import org.alongside.routing.domain.TurnFacts;

/** What the assistant says without an answerer: the platform's own words. */
final class Courtesies {

    private static final String SOURCE = "platform";

    private Courtesies() {}

    static Composed greeting(Admitted turn, TurnFacts facts, RoutingDecision decision) {
        SmallTalk kind = facts.smallTalk();
        String words =
                Words.in(language(turn, facts), "routing.contact." + kind.name().toLowerCase(Locale.ROOT));
        return new Composed(facts, decision, said(words), List.of());
    }

    static Composed question(Admitted turn, TurnFacts facts, Clarify decision) {
        String language = language(turn, facts);
        List<Choice> choices = decision.choices().stream()
                .flatMap(key -> turn.policy().intent(key).stream())
                .map(intent -> choice(intent, language))
                .toList();
        String list = IntStream.range(0, choices.size())
                .mapToObj(at -> (at + 1) + ". " + choices.get(at).label())
                .collect(Collectors.joining("\n"));
        String words = Words.in(language, "routing.contact.which-of-these") + "\n" + list + "\n"
                + Words.in(language, "routing.contact.or-a-person");
        return new Composed(facts, decision, said(words), choices);
    }

    private static Choice choice(Intent intent, String language) {
        return new Choice(intent.key(), intent.nameIn(language));
    }

    private static Optional<Answer> said(String words) {
        return Optional.of(new Answer(words, List.of(), true, SOURCE, 0));
    }

    private static String language(Admitted turn, TurnFacts facts) {
        return turn.business().languageOr(facts.language());
    }
}
