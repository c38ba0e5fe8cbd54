package org.alongside.routing.domain.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.routing.domain.PlainText;

/** A reply with what several guards need of it, made once. */
final class Material {

    private final Reply reply;
    private final String said;
    private final String sources;
    private final String asked;
    private final List<SourceText> grounds;

    Material(Reply reply) {
        this.reply = reply;
        this.said = PlainText.fold(reply.text());
        this.grounds = Stream.concat(
                        reply.cited().stream()
                                .map(cited ->
                                        new SourceText(ReadText.of(cited.heading(), cited.text()), cited.sentences())),
                        reply.results().stream().map(result -> new SourceText(ReadText.once("", result), List.of())))
                .toList();
        this.sources =
                String.join("\n", grounds.stream().map(SourceText::folded).toList());
        this.asked = PlainText.fold(String.join("\n", reply.asked()));
    }

    Reply reply() {
        return reply;
    }

    /** The reply, folded. */
    String said() {
        return said;
    }

    /** Cited passages with their headings, and results of tools; folded. */
    String sources() {
        return sources;
    }

    /** The customer's words, folded. */
    String asked() {
        return asked;
    }

    /** What each sentence must rest on. */
    List<SourceText> grounds() {
        return grounds;
    }

    /** Those of the sources and of the customer's own words. */
    Set<Figure> knownFigures() {
        Set<Figure> known = new HashSet<>();
        grounds.forEach(ground -> known.addAll(ground.figures()));
        reply.asked().forEach(text -> known.addAll(Figure.in(text)));
        return known;
    }
}
