package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;
import org.alongside.routing.Intent;

/** What a draft teaches: its utterances, then the names and descriptions, which are examples too. */
record Lessons(List<Example> utterances, List<Example> names) {

    static Lessons of(List<Intent> intents) {
        List<Example> utterances = new ArrayList<>();
        List<Example> names = new ArrayList<>();
        for (Intent intent : intents) {
            intent.utterances().forEach(utterance -> add(utterance.text(), intent, utterances));
            intent.name().values().forEach(name -> add(name, intent, names));
            add(intent.description(), intent, names);
        }
        return new Lessons(utterances, names);
    }

    private static void add(String text, Intent intent, List<Example> examples) {
        if (!text.isBlank()) {
            examples.add(new Example(text, intent.key()));
        }
    }

    /** The utterances come first. An intent without any lives by its name alone. */
    List<Example> all() {
        List<Example> all = new ArrayList<>(utterances);
        all.addAll(names);
        return all;
    }

    long intents() {
        return all().stream().map(Example::intentKey).distinct().count();
    }
}
