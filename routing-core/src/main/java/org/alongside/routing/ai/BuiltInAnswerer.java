package org.alongside.routing.ai;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.knowledge.Passage;
import org.alongside.routing.Answerer;
import org.alongside.routing.Citation;
import org.alongside.routing.domain.Sentences;

/**
 * Answers without a model: with the approved reply where there is one, else with the sentences of the best passage that
 * have to do with the question, word by word and with their citation. Says nothing where no passage fits.
 */
public final class BuiltInAnswerer implements Answerer {

    static final String SOURCE = "built-in";
    private static final double FITS = 0.35;
    private static final double SHARES_WORDS = 0.5;
    private static final int LONGEST = 420;
    private static final int MOST_SENTENCES = 4;
    private static final Pattern LIST_MARK = Pattern.compile("[-*•|] ?|\\d{1,2}[.)] ");

    @Override
    public Answer answer(Request request) {
        return request.approved()
                .map(approved -> new Answer(approved.text(), List.of(), true, SOURCE, 0, approved.versions()))
                .or(() -> best(request).map(passage -> quoted(passage, request.question())))
                .orElseGet(() -> nothing(SOURCE, 0));
    }

    static Answer nothing(String source, int tokens) {
        return new Answer("", List.of(), false, source, tokens);
    }

    /** In the contact's language if any fits; of those the first with the best fit. */
    private static Optional<Passage> best(Request request) {
        Set<String> asked = Sentences.stems(request.question());
        return request.passages().stream()
                .filter(passage -> fits(passage, asked))
                .min(Comparator.comparing(passage -> !passage.language().equals(request.language())));
    }

    private static boolean fits(Passage passage, Set<String> asked) {
        String all = passage.sourceTitle() + " " + String.join(" ", passage.path()) + " " + passage.text();
        return passage.relevance() >= FITS || Sentences.share(asked, Sentences.stems(all)) >= SHARES_WORDS;
    }

    private static Answer quoted(Passage passage, String question) {
        String quote = quote(passage.text(), question);
        return new Answer(quote, List.of(citation(passage, quote)), false, SOURCE, 0);
    }

    static Citation citation(Passage passage, String quote) {
        return new Citation(passage.id(), passage.sourceTitle(), passage.locator(), quote);
    }

    /** The nearest sentence and those after it, as long as it stays short. */
    static String quote(String text, String question) {
        List<String> sentences = Sentences.of(text);
        if (sentences.isEmpty()) {
            return "";
        }
        int at = Sentences.nearest(sentences, Sentences.stems(question));
        var quote = new StringBuilder(sentences.get(at));
        for (int next = at + 1; next < sentences.size() && next < at + MOST_SENTENCES; next++) {
            boolean tooLong = quote.length() + sentences.get(next).length() > LONGEST;
            if (tooLong || sentences.get(next).endsWith("?")) {
                break;
            }
            quote.append(gapBefore(sentences.get(next))).append(sentences.get(next));
        }
        return quote.toString();
    }

    /** A list stays a list. */
    private static char gapBefore(String sentence) {
        return LIST_MARK.matcher(sentence).lookingAt() ? '\n' : ' ';
    }
}
