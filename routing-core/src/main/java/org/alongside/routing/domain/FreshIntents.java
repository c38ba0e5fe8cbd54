package org.alongside.routing.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.routing.Intent;
import org.alongside.routing.Utterance;

/** What of a list of intents can stand beside a draft. */
public final class FreshIntents {

    private FreshIntents() {}

    /** Without those whose key it has, without examples that it has, and without those that have too few left. */
    public static List<Intent> beside(List<Intent> draft, List<Intent> offered) {
        Set<String> keys = new HashSet<>();
        Set<String> said = new HashSet<>();
        draft.forEach(intent -> {
            keys.add(intent.key());
            intent.utterances().forEach(utterance -> said.add(id(utterance)));
        });
        return offered.stream()
                .filter(intent -> !keys.contains(intent.key()))
                .map(intent -> intent.change()
                        .utterances(intent.utterances().stream()
                                .filter(utterance -> !said.contains(id(utterance)))
                                .toList())
                        .build())
                .filter(intent -> intent.utterances().size() >= IntentRules.LEAST_UTTERANCES)
                .toList();
    }

    private static String id(Utterance utterance) {
        return utterance.language() + " " + UtteranceRules.bare(utterance.text());
    }
}
