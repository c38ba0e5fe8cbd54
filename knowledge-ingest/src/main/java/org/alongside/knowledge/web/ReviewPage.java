package org.alongside.knowledge.web;

import java.time.Instant;
import java.util.List;
import org.alongside.knowledge.KnowledgeReview.Contradiction;
import org.alongside.knowledge.KnowledgeReview.Ending;
import org.alongside.knowledge.Passage;
import org.alongside.shared.web.View;

/** What of the knowledge wants a decision. */
public record ReviewPage(List<KnowledgeTabs.Tab> tabs, String post, List<Pair> pairs, List<End> ends, boolean mayChange)
        implements View {

    /** One side of a contradiction. @param sentence that holds the figure */
    public record Side(
            String id, String url, String source, String title, String heading, String sentence, int version) {

        static Side of(Passage passage, String sentence, Addresses addresses) {
            return new Side(
                    passage.id().toString(),
                    addresses.passage(passage.source(), passage.id()),
                    addresses.source(passage.source()),
                    passage.sourceTitle(),
                    passage.path().size() < 2
                            ? ""
                            : passage.path().get(passage.path().size() - 1),
                    sentence,
                    passage.version());
        }
    }

    /** Two sentences about one subject. */
    public record Pair(Side first, Side second) {

        static Pair of(Contradiction found, Addresses addresses) {
            return new Pair(
                    Side.of(found.first(), found.firstSentence(), addresses),
                    Side.of(found.second(), found.secondSentence(), addresses));
        }

        public List<Side> sides() {
            return List.of(first, second);
        }
    }

    /** A document that ends. @param until the last moment that it holds */
    public record End(String id, String url, String title, Instant until, boolean ended) {

        static End of(Ending ending, Addresses addresses) {
            return new End(
                    ending.source().id().toString(),
                    addresses.source(ending.source().id()),
                    ending.source().title(),
                    ending.source().scope().until().minusSeconds(1),
                    ending.ended());
        }
    }

    public boolean done() {
        return pairs.isEmpty() && ends.isEmpty();
    }
}
