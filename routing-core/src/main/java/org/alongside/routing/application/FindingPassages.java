package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.KnowledgeBase;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.Question;
import org.alongside.routing.application.ReadingTurns.Read;

/**
 * Looks for what a reply can rest on. The intent's name helps twice: its words join the customer's, and a passage that
 * has nearly none of them is not about the subject, however near the customer's own words come to it.
 */
@ApplicationScoped
class FindingPassages {

    private static final int TURNS_IN_QUESTION = 3;
    private static final int PASSAGES = 6;
    private static final int PASSAGES_IN_OTHERS = 3;
    private static final double ON_SUBJECT = 0.3;

    private final KnowledgeBase knowledge;

    @Inject
    FindingPassages(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * In the contact's language first; what stands only in another language is better than nothing.
     *
     * @param market of the contact; empty when it is unknown, and then only what holds everywhere is found
     */
    List<Passage> find(Admitted turn, Read read, String intent, String market) {
        String own = read.facts().language();
        Optional<String> subject =
                turn.policy().intent(intent).map(known -> known.name().get(own));
        String text = subject.map(name -> question(turn) + "\n" + name).orElseGet(() -> question(turn));
        float[] vector = read.understood().vector();
        List<Passage> passages = new ArrayList<>(
                search(turn, question(text, vector, List.of(own), PASSAGES).in(market)));
        subject.ifPresent(name -> passages.retainAll(knowledge.about(turn.tenant(), name, ON_SUBJECT, passages)));
        List<String> others = turn.business().tenant().languages().stream()
                .filter(language -> !language.equals(own))
                .toList();
        if (!others.isEmpty()) {
            passages.addAll(search(
                    turn, question(text, vector, others, PASSAGES_IN_OTHERS).in(market)));
        }
        return passages;
    }

    private static String question(Admitted turn) {
        List<String> turns = new ArrayList<>(turn.standing().recentOfContact());
        turns.add(turn.message().text());
        return String.join("\n", turns.subList(Math.max(0, turns.size() - TURNS_IN_QUESTION), turns.size()));
    }

    private List<Passage> search(Admitted turn, Question question) {
        return knowledge.search(turn.tenant(), question);
    }

    private static Question question(String text, float[] vector, List<String> languages, int limit) {
        return new Question(text, vector, languages, Audience.CUSTOMERS, limit);
    }
}
