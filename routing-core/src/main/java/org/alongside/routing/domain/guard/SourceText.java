package org.alongside.routing.domain.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.routing.domain.Sentences;

/** A text on which a reply may rest, by sentences. Its heading belongs to each of them. */
final class SourceText {

    private static final int NEIGHBOURS = 1;
    private static final int MANY = 100;

    private static final Pattern OWN_NUMBER = Pattern.compile(".* (?:code|number)|\\d{4,} ");

    private final List<String> supports;
    private final ReadText read;

    /** @param supports the sentences of the reply that rest on it; empty for all */
    SourceText(ReadText read, List<String> supports) {
        this.read = read;
        this.supports = supports;
    }

    String folded() {
        return read.folded();
    }

    Set<Figure> figures() {
        return read.figures();
    }

    /** Whether a sentence of the reply claims to rest on it. */
    boolean isCitedBy(String sentence) {
        return supports.isEmpty() || supports.stream().anyMatch(supported -> supported.contains(sentence));
    }

    /** Whether it says exactly this, in one sentence or in several that follow each other, as lists and tables do. */
    boolean says(Statement sentence) {
        for (int first = 0; first < read.sentences().size(); first++) {
            StringBuilder run = new StringBuilder();
            for (int next = first;
                    next < read.sentences().size()
                            && run.length() < sentence.words().length();
                    next++) {
                run.append(run.isEmpty() ? "" : " ").append(read.sentences().get(next));
            }
            if (run.toString().equals(sentence.words())) {
                return true;
            }
        }
        return false;
    }

    /** How many of the sentence's stems stand nowhere in it. */
    long missing(Statement sentence) {
        return sentence.stems().stream()
                .filter(stem -> !read.all().contains(stem))
                .count();
    }

    /** Whether it has every figure of the sentence; the number of an order is the customer's to give. */
    boolean hasFigures(Statement sentence) {
        return sentence.figures().stream()
                .allMatch(figure -> read.all().contains(figure)
                        || OWN_NUMBER.matcher(figure).matches());
    }

    /** Share of the sentence's stems that stand together: in a heading or in neighbouring sentences. */
    double shareTogether(Statement sentence) {
        double best = 0;
        for (int at = 0; at < read.statements().size(); at++) {
            best = Math.max(best, Sentences.share(sentence.stems(), around(at)));
        }
        return best;
    }

    private Set<String> around(int at) {
        Set<String> stems = new HashSet<>(read.heading());
        int last = Math.min(read.statements().size() - 1, at + NEIGHBOURS);
        for (int i = Math.max(0, at - NEIGHBOURS); i <= last; i++) {
            stems.addAll(read.statements().get(i).stems());
        }
        return stems;
    }

    List<Statement> statements() {
        return read.statements();
    }

    /** The sentences that have most in common with it; figures above all, for they are about something. */
    List<Statement> nearest(Statement sentence) {
        List<Statement> nearest = new ArrayList<>();
        int most = 1;
        for (Statement statement : read.statements()) {
            int common = statement.common(sentence).size() + MANY * statement.commonFigures(sentence);
            if (common > most) {
                nearest.clear();
                most = common;
            }
            if (common == most) {
                nearest.add(statement);
            }
        }
        return nearest;
    }
}
