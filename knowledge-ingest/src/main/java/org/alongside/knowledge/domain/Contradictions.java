package org.alongside.knowledge.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.knowledge.KnowledgeReview.Contradiction;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;

/** Finds sentences of different sources that say different figures about the same subject. */
public final class Contradictions {

    private static final int MOST = 500;
    /** A word that very many sentences have tells no subject apart. */
    private static final int MOST_WITH_A_WORD = 400;

    private Contradictions() {}

    /** At most one a pair of passages, in the order of the passages. */
    public static List<Contradiction> among(List<Passage> passages) {
        List<Statement> statements = passages.stream()
                .flatMap(passage -> Statement.of(passage).stream())
                .toList();
        Map<String, List<Statement>> before = new HashMap<>();
        Map<Set<PassageId>, Contradiction> found = new LinkedHashMap<>();
        for (Statement statement : statements) {
            for (String word : statement.words()) {
                List<Statement> others = before.computeIfAbsent(word, key -> new ArrayList<>());
                others.stream()
                        .filter(other -> contradict(other, statement))
                        .forEach(other -> found.putIfAbsent(
                                Set.of(other.passage().id(), statement.passage().id()),
                                new Contradiction(
                                        other.passage(), other.sentence(), statement.passage(), statement.sentence())));
                if (others.size() < MOST_WITH_A_WORD) {
                    others.add(statement);
                }
            }
            if (found.size() >= MOST) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean contradict(Statement one, Statement other) {
        return !one.passage().source().equals(other.passage().source())
                && one.passage().language().equals(other.passage().language())
                && meet(one.passage(), other.passage())
                && one.differsFrom(other)
                && one.sameSubjectAs(other);
    }

    /** Whether there is a moment, a market and a product for which both hold. */
    private static boolean meet(Passage one, Passage other) {
        List<String> markets = one.scope().markets();
        List<String> others = other.scope().markets();
        boolean market =
                markets.isEmpty() || others.isEmpty() || markets.stream().anyMatch(others::contains);
        boolean product = one.scope().product().isEmpty()
                || other.scope().product().isEmpty()
                || one.scope().product().equals(other.scope().product());
        boolean time = one.scope().from().isBefore(other.scope().until())
                && other.scope().from().isBefore(one.scope().until());
        return market && product && time;
    }
}
