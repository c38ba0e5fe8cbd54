package org.alongside.metrics.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Stratum;
import org.alongside.routing.ConversationId;

/**
 * A stratified draw without putting back. Each stratum gets the same number of places; what one cannot fill goes to the
 * others. A case weighs how many of its stratum it stands for, so that weighted shares are unbiased (Horvitz and
 * Thompson 1952). Pure: randomness comes in.
 */
public final class Drawing {

    private Drawing() {}

    public record Candidate(ConversationId conversation, String intent, Stratum stratum) {}

    /** In random order, so that a reader who stops half-way has read a bit of everything. */
    public static List<SampleCase> draw(List<Candidate> candidates, int size, SplittableRandom random) {
        Map<Stratum, List<Candidate>> strata = new EnumMap<>(Stratum.class);
        candidates.forEach(candidate -> strata.computeIfAbsent(candidate.stratum(), none -> new ArrayList<>())
                .add(candidate));
        Map<Stratum, Integer> places = places(strata, size);
        List<SampleCase> drawn = new ArrayList<>();
        places.forEach((stratum, many) -> {
            List<Candidate> all = strata.get(stratum);
            double weight = (double) all.size() / many;
            shuffled(all, many, random)
                    .forEach(each -> drawn.add(
                            new SampleCase(each.conversation(), 0, each.intent(), stratum, weight, List.of())));
        });
        List<SampleCase> ordered = new ArrayList<>();
        for (SampleCase each : shuffled(drawn, drawn.size(), random)) {
            ordered.add(new SampleCase(
                    each.conversation(), ordered.size() + 1, each.intent(), each.stratum(), each.weight(), List.of()));
        }
        return ordered;
    }

    /** One place after the other, in turn, to those that still have somebody to fill it. */
    private static Map<Stratum, Integer> places(Map<Stratum, List<Candidate>> strata, int size) {
        Map<Stratum, Integer> places = new EnumMap<>(Stratum.class);
        int left = size;
        boolean filled = true;
        while (left > 0 && filled) {
            filled = false;
            for (Map.Entry<Stratum, List<Candidate>> stratum : strata.entrySet()) {
                int taken = places.getOrDefault(stratum.getKey(), 0);
                if (left > 0 && taken < stratum.getValue().size()) {
                    places.put(stratum.getKey(), taken + 1);
                    left--;
                    filled = true;
                }
            }
        }
        return places;
    }

    /** The first of a Fisher-Yates shuffle. */
    private static <T> List<T> shuffled(List<T> all, int many, SplittableRandom random) {
        List<T> cards = new ArrayList<>(all);
        for (int at = 0; at < many; at++) {
            int other = at + random.nextInt(cards.size() - at);
            T card = cards.get(at);
            cards.set(at, cards.get(other));
            cards.set(other, card);
        }
        return cards.subList(0, many);
    }
}
