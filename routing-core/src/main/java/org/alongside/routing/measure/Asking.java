package org.alongside.routing.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.Guesses;
import org.alongside.routing.ai.IntentModel;

/** Draws small training sets and puts test texts to a model. */
final class Asking {

    private Asking() {}

    /** So many examples of each intent, and the intent's name as one more. */
    static List<Example> draw(List<Example> all, int perIntent, long seed) {
        List<Example> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, Integer> taken = new HashMap<>();
        List<Example> drawn = new ArrayList<>();
        for (Example example : shuffled) {
            if (taken.merge(example.intentKey(), 1, Integer::sum) <= perIntent) {
                drawn.add(example);
            }
        }
        taken.keySet().stream().sorted().forEach(key -> drawn.add(named(key)));
        return drawn;
    }

    /** Of a set that is drawn from and asked too: what was not drawn. */
    static List<Example> without(List<Example> all, List<Example> drawn) {
        Set<Example> taken = new HashSet<>(drawn);
        return all.stream().filter(example -> !taken.contains(example)).toList();
    }

    private static Example named(String key) {
        String name = key.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return new Example(name, key);
    }

    static List<Guesses> answers(IntentModel model, Embeddings embeddings, List<String> texts) {
        return texts.stream()
                .map(text ->
                        model.classify(text, embeddings.present() ? embeddings.embed(text) : null, embeddings.deeper()))
                .toList();
    }

    static List<String> texts(List<Example> examples) {
        return examples.stream().map(Example::text).toList();
    }
}
