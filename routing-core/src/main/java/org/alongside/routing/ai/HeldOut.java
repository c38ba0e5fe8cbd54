package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.Diagnosis.Confusion;
import org.alongside.routing.Diagnosis.Misread;
import org.alongside.routing.Diagnosis.Score;
import org.alongside.routing.Diagnosis.Supply;
import org.alongside.routing.Intent;

/** Counts what a model said about examples that it had not seen. */
final class HeldOut {

    private static final int BINS = 15;

    private final List<Misread> misread = new ArrayList<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Integer> right = new HashMap<>();
    private final Map<String, Integer> guessed = new HashMap<>();
    private final Map<Confusion, Integer> confused = new HashMap<>();
    private final double[] gap = new double[BINS];

    void add(Example example, Guess guess) {
        boolean isRight = guess.intentKey().equals(example.intentKey());
        asked.merge(example.intentKey(), 1, Integer::sum);
        guessed.merge(guess.intentKey(), 1, Integer::sum);
        gap[Math.min(BINS - 1, (int) (guess.probability() * BINS))] += (isRight ? 1 : 0) - guess.probability();
        if (isRight) {
            right.merge(example.intentKey(), 1, Integer::sum);
        } else {
            confused.merge(new Confusion(example.intentKey(), guess.intentKey(), 1), 1, Integer::sum);
            misread.add(new Misread(example.text(), example.intentKey(), guess.intentKey(), guess.probability()));
        }
    }

    Diagnosis diagnosis(List<Intent> draft, Resemblances resemblances) {
        int all = sum(asked);
        misread.sort(Comparator.comparingDouble(Misread::probability).reversed());
        return new Diagnosis(
                all,
                sum(right),
                all == 0 ? 0 : java.util.Arrays.stream(gap).map(Math::abs).sum() / all,
                draft.stream().map(this::score).toList(),
                confusions(),
                misread,
                resemblances.contradictions(),
                resemblances.duplicates());
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Score score(Intent intent) {
        String key = intent.key();
        int examples = (int)
                intent.utterances().stream().filter(u -> !u.text().isBlank()).count();
        return new Score(
                key,
                examples,
                asked.getOrDefault(key, 0),
                right.getOrDefault(key, 0),
                guessed.getOrDefault(key, 0),
                Supply.of(examples));
    }

    private List<Confusion> confusions() {
        return confused.entrySet().stream()
                .map(e -> new Confusion(e.getKey().meant(), e.getKey().guessed(), e.getValue()))
                .sorted(Comparator.comparingInt(Confusion::count)
                        .reversed()
                        .thenComparing(Confusion::meant)
                        .thenComparing(Confusion::guessed))
                .toList();
    }
}
