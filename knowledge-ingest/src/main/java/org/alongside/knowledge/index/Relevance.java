package org.alongside.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.knowledge.Passage;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How much of a question a passage takes up: the share of the question's telling words that it contains, each weighted
 * by how rare it is in what the tenant knows. A word that the tenant never uses weighs most.
 */
final class Relevance {

    private record Weighted(Set<String> word, double weight) {}

    private final IndexReader reader;
    private final QuestionTerms terms;
    private final String question;
    private final Map<String, List<Weighted>> byLanguage = new HashMap<>();

    Relevance(IndexReader reader, QuestionTerms terms, String question) {
        this.reader = reader;
        this.terms = terms;
        this.question = question;
    }

    /** 0..1 */
    double of(Passage passage) throws IOException {
        String language = Fields.suffix(passage.language());
        if (!byLanguage.containsKey(language)) {
            byLanguage.put(language, weigh(language));
        }
        Set<String> there = terms.forms(language, passage);
        double found = 0;
        double total = 0;
        for (Weighted asked : byLanguage.get(language)) {
            total += asked.weight();
            found += asked.word().stream().anyMatch(there::contains) ? asked.weight() : 0;
        }
        return total == 0 ? 0 : found / total;
    }

    private List<Weighted> weigh(String language) throws IOException {
        String field = Fields.TEXT + language;
        int passages = Math.max(1, reader.getDocCount(field));
        List<Weighted> weighted = new ArrayList<>();
        for (Set<String> word : terms.telling(language, question)) {
            int holding = 0;
            for (String form : word) {
                holding = Math.max(holding, reader.docFreq(new Term(field, form)));
            }
            holding = Math.min(holding, passages);
            weighted.add(new Weighted(word, Math.log(1 + (passages - holding + 0.5) / (holding + 0.5))));
        }
        return weighted;
    }
}
