package org.alongside.knowledge.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.domain.QuestionWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Splits text into the terms that the index knows it by. Each word is the set of its forms, with and without accents.
 */
final class QuestionTerms {

    private static final int MOST_WORDS = 64;
    private static final int PASSAGES_KEPT = 500;
    /** Points and commas may be within a number. */
    private static final String BETWEEN_WORDS = "[\\s¿¡\\p{Punct}&&[^.,]]+";

    private static final String AT_THE_EDGES = "^[.,]+|[.,]+$";

    private final Analyzer analyzer;
    private final Cache<PassageId, Set<String>> kept =
            Caffeine.newBuilder().maximumSize(PASSAGES_KEPT).build();

    QuestionTerms(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The distinct words of a question, in order, at most 64. */
    List<Set<String>> words(String language, String text) {
        return all(language, text).stream().limit(MOST_WORDS).toList();
    }

    /** All forms of the words of a passage; the same few passages fit most questions, so they are kept. */
    Set<String> forms(String language, Passage passage) {
        return kept.get(passage.id(), id -> {
            Set<String> forms = new HashSet<>();
            all(language, Fields.searchable(passage)).forEach(forms::addAll);
            return Set.copyOf(forms);
        });
    }

    private Set<Set<String>> all(String language, String text) {
        Set<Set<String>> words = new LinkedHashSet<>();
        Set<String> word = new TreeSet<>();
        try (TokenStream stream = analyzer.tokenStream(Fields.TEXT + language, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0 && !word.isEmpty()) {
                    words.add(word);
                    word = new TreeSet<>();
                }
                word.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }

    /** The words that say what is asked for; all words when nothing else is left. */
    List<Set<String>> telling(String language, String text) {
        Set<String> asking = QuestionWords.of(language);
        StringBuilder rest = new StringBuilder();
        for (String word : text.toLowerCase(Locale.ROOT).split(BETWEEN_WORDS)) {
            rest.append(asking.contains(word.replaceAll(AT_THE_EDGES, "")) ? "" : word)
                    .append(' ');
        }
        List<Set<String>> telling = words(language, rest.toString());
        return telling.isEmpty() ? words(language, text) : telling;
    }
}
