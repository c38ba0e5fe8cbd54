package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Diagnoses.ExampleCheck;
import org.alongside.routing.Diagnosis.Resemblance;
import org.alongside.routing.domain.PlainText;

/** The utterances of a draft beside each other: which say the same, in one intent or in two. */
final class Resemblances {

    private static final int NEAREST = 3;
    private static final int MOST_PAIRS = 500;
    private static final Comparator<Resemblance> MOST_ALIKE =
            Comparator.comparingDouble(Resemblance::similarity).reversed();

    private final List<Example> examples;
    private final List<String> plain;
    private final Likeness likeness;

    Resemblances(List<Example> examples, Embeddings embeddings) {
        this.examples = examples;
        this.plain = examples.stream().map(e -> plain(e.text())).toList();
        this.likeness = Likeness.among(examples.stream().map(Example::text).toList(), embeddings);
    }

    /** What is left when case, accents, punctuation and blanks do not count. */
    private static String plain(String text) {
        return PlainText.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    List<Resemblance> contradictions() {
        return pairs(likeness.contradicting(), false);
    }

    List<Resemblance> duplicates() {
        return pairs(likeness.same(), true);
    }

    private List<Resemblance> pairs(float least, boolean ofOneIntent) {
        List<Resemblance> found = new ArrayList<>();
        sameWords((i, j, similarity) -> add(found, i, j, similarity, ofOneIntent));
        likeness.pairs(least, (i, j, similarity) -> {
            if (!plain.get(i).equals(plain.get(j))) {
                add(found, i, j, similarity, ofOneIntent);
            }
        });
        found.sort(MOST_ALIKE);
        return found.subList(0, Math.min(MOST_PAIRS, found.size()));
    }

    /** A mark of exclamation is enough to move a sentence vector a good way. */
    private void sameWords(Likeness.Pair pair) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int j = 0; j < plain.size(); j++) {
            List<Integer> earlier = places.computeIfAbsent(plain.get(j), words -> new ArrayList<>());
            for (int i : earlier) {
                pair.found(i, j, 1);
            }
            earlier.add(j);
        }
    }

    private void add(List<Resemblance> found, int i, int j, float similarity, boolean ofOneIntent) {
        if (examples.get(i).intentKey().equals(examples.get(j).intentKey()) == ofOneIntent) {
            found.add(resemblance(examples.get(i), j, similarity));
        }
    }

    ExampleCheck check(String intent, String text) {
        if (plain(text).isEmpty()) {
            return new ExampleCheck(List.of(), List.of(), List.of());
        }
        List<Resemblance> all = resembling(new Example(text, intent));
        return new ExampleCheck(
                beyond(all, likeness.contradicting(), false),
                beyond(all, likeness.same(), true),
                all.subList(0, Math.min(NEAREST, all.size())));
    }

    private List<Resemblance> resembling(Example example) {
        float[] alike = likeness.of(example.text());
        String folded = plain(example.text());
        int itself = examples.indexOf(example);
        List<Resemblance> all = new ArrayList<>();
        for (int i = 0; i < alike.length; i++) {
            if (i != itself) {
                all.add(resemblance(example, i, plain.get(i).equals(folded) ? 1 : Math.min(1, alike[i])));
            }
        }
        all.sort(MOST_ALIKE);
        return all;
    }

    private Resemblance resemblance(Example one, int other, double similarity) {
        Example that = examples.get(other);
        return new Resemblance(one.text(), one.intentKey(), that.text(), that.intentKey(), similarity);
    }

    private static List<Resemblance> beyond(List<Resemblance> all, float least, boolean ofOneIntent) {
        return all.stream()
                .takeWhile(r -> r.similarity() >= least)
                .filter(r -> r.intent().equals(r.otherIntent()) == ofOneIntent)
                .toList();
    }
}
