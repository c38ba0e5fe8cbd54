package org.alongside.knowledge.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.alongside.knowledge.Gap;
import org.alongside.knowledge.Gap.Proposal.Kind;

/** Drafts what could close a gap out of what agents answered, without a model. Pure. */
public final class GapProposals {

    private static final int LONGEST_TITLE = 80;
    private static final int SHORTEST_ANSWER = 30;

    private GapProposals() {}

    /** @param asked with the answers of agents, newest first */
    public static Gap.Proposal of(Gap gap, List<Gap.Asked> asked) {
        List<String> answers = asked.stream()
                .map(question -> PersonalText.forAll(question.answer()))
                .filter(answer -> !answer.isBlank())
                .distinct()
                .toList();
        List<String> best = byLikeness(answers, gap.language());
        return new Gap.Proposal(
                gap.intent().isEmpty() ? Kind.ARTICLE : Kind.REPLY,
                title(gap.question()),
                best.isEmpty() ? "" : best.get(0),
                best);
    }

    /** Whether it answers anything: not "one moment, please", and no question back. */
    public static boolean answers(String text) {
        String bare = PersonalText.forAll(text);
        return bare.length() >= SHORTEST_ANSWER && !bare.endsWith("?");
    }

    /** First the one that has most in common with the others; of equals the newer one. */
    private static List<String> byLikeness(List<String> answers, String language) {
        List<Set<String>> words =
                answers.stream().map(answer -> GapWords.of(answer, language)).toList();
        List<String> sorted = new ArrayList<>(answers);
        sorted.sort(Comparator.comparingDouble((String answer) -> -centrality(answers.indexOf(answer), words)));
        return sorted;
    }

    private static double centrality(int at, List<Set<String>> words) {
        double sum = 0;
        for (int other = 0; other < words.size(); other++) {
            sum += other == at ? 0 : GapWords.overlap(words.get(at), words.get(other));
        }
        return sum;
    }

    private static String title(String question) {
        String line = question.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
