package org.alongside.routing.domain.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.routing.domain.PlainText;
import org.alongside.routing.domain.Sentences;

/** A text on which a reply may rest, by sentences. Its heading belongs to each of them. */
final class SourceText {

    private static final int NEIGHBOURS = 1;

    private final String folded;
    private final Set<String> heading;
    private final List<Statement> statements;
    private final Set<String> all;

    SourceText(String heading, String text) {
        this.folded = PlainText.fold(heading + "\n" + text);
        this.heading = Statement.of(heading).stems();
        this.statements = Sentences.of(text).stream().map(Statement::of).toList();
        this.all = new HashSet<>(this.heading);
        statements.forEach(statement -> all.addAll(statement.stems()));
    }

    String folded() {
        return folded;
    }

    /** Whether it says exactly this. */
    boolean says(Statement sentence) {
        return statements.stream().anyMatch(statement -> statement.words().equals(sentence.words()));
    }

    /** Share of the sentence's stems that stand anywhere in it. */
    double share(Statement sentence) {
        return Sentences.share(sentence.stems(), all);
    }

    /** Share of the sentence's stems that stand together: in a heading or in neighbouring sentences. */
    double shareTogether(Statement sentence) {
        double best = 0;
        for (int at = 0; at < statements.size(); at++) {
            best = Math.max(best, Sentences.share(sentence.stems(), around(at)));
        }
        return best;
    }

    private Set<String> around(int at) {
        Set<String> stems = new HashSet<>(heading);
        int last = Math.min(statements.size() - 1, at + NEIGHBOURS);
        for (int i = Math.max(0, at - NEIGHBOURS); i <= last; i++) {
            stems.addAll(statements.get(i).stems());
        }
        return stems;
    }

    List<Statement> statements() {
        return statements;
    }

    /** The sentences that have most in common with it. */
    List<Statement> nearest(Statement sentence) {
        List<Statement> nearest = new ArrayList<>();
        int most = 1;
        for (Statement statement : statements) {
            int common = statement.common(sentence).size();
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
