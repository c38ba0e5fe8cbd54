package org.alongside.knowledge.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which gap a question belongs to: one in its language and of its intent that is near enough by its words or by the
 * meaning of a vector. Pure.
 */
public final class GapGrouping {

    private static final double ALIKE = 0.6;
    private static final double ALIKE_IN_INTENT = 0.5;
    private static final double NEAR = 0.75;
    private static final double NEAR_IN_INTENT = 0.6;

    private GapGrouping() {}

    /** @param vector of its meaning, or empty */
    public record Question(UUID id, String intent, String language, String text, float[] vector) {}

    /** The nearest one. */
    public static Optional<UUID> nearest(Question question, Collection<Question> gaps) {
        return gaps.stream()
                .filter(gap -> together(question, gap))
                .max(Comparator.comparingDouble(gap -> likeness(question, gap)))
                .map(Question::id);
    }

    private static boolean together(Question one, Question other) {
        boolean sameIntent = !one.intent().isEmpty() && one.intent().equals(other.intent());
        boolean mayBe = sameIntent || one.intent().isEmpty() || other.intent().isEmpty();
        return mayBe
                && one.language().equals(other.language())
                && (alike(one, other, sameIntent ? ALIKE_IN_INTENT : ALIKE)
                        || cosine(one, other) >= (sameIntent ? NEAR_IN_INTENT : NEAR));
    }

    private static boolean alike(Question one, Question other, double least) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        // One word in common says nothing about a long question.
        long needed = Math.min(2, Math.min(words.size(), others.size()));
        return GapWords.overlap(words, others) >= least && GapWords.common(words, others) >= Math.max(1, needed);
    }

    private static double likeness(Question one, Question other) {
        return GapWords.overlap(words(one), words(other)) + cosine(one, other);
    }

    private static Set<String> words(Question question) {
        return GapWords.of(question.text(), question.language());
    }

    /** Of vectors of length 1; 0 where one is missing. */
    private static double cosine(Question one, Question other) {
        if (one.vector().length != other.vector().length) {
            return 0;
        }
        double product = 0;
        for (int i = 0; i < one.vector().length; i++) {
            product += one.vector()[i] * other.vector()[i];
        }
        return product;
    }
}
