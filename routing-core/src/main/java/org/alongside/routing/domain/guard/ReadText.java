package org.alongside.routing.domain.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alongside.routing.domain.PlainText;
import org.alongside.routing.domain.Sentences;

/**
 * A text as guards look at it, whoever rests on it. Most replies rest on the same few passages, so those are read once.
 * Immutable.
 *
 * @param folded heading and text
 * @param heading its stems
 * @param sentences plain
 * @param statements sentences and their parts
 * @param all stems of heading and statements
 * @param figures of heading and text
 */
record ReadText(
        String folded,
        Set<String> heading,
        List<String> sentences,
        List<Statement> statements,
        Set<String> all,
        Set<Figure> figures) {

    private static final int MOST = 500;
    private static final Map<Source, ReadText> KNOWN = new ConcurrentHashMap<>();

    private record Source(String heading, String text) {}

    static ReadText of(String heading, String text) {
        Source source = new Source(heading, text);
        ReadText known = KNOWN.get(source);
        if (known == null) {
            known = once(heading, text);
            if (KNOWN.size() >= MOST) {
                KNOWN.clear();
            }
            KNOWN.put(source, known);
        }
        return known;
    }

    /** For what is somebody's own, and not kept. */
    static ReadText once(String heading, String text) {
        List<String> sentences = Sentences.of(text);
        Set<String> above = Statement.of(heading).stems();
        List<Statement> statements = sentences.stream()
                .flatMap(sentence -> Stream.of(sentence.split("[;:](?= )")))
                .map(Statement::of)
                .toList();
        Set<String> all = new HashSet<>(above);
        statements.forEach(statement -> all.addAll(statement.stems()));
        return new ReadText(
                PlainText.fold(heading + "\n" + text),
                above,
                sentences.stream().map(Statement::plain).toList(),
                statements,
                all,
                Figure.in(heading + "\n" + text));
    }
}
