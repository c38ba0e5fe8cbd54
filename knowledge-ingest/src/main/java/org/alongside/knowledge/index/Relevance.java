package org.alongside.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.knowledge.Passage;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
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

    /** The share of each document, without reading it: the index knows which words are where. */
    Map<Integer, Double> of(Collection<Integer> documents, List<String> languages) throws IOException {
        List<Integer> ascending = documents.stream().sorted().toList();
        Map<Integer, Double> shares = new HashMap<>();
        for (String language : languages) {
            List<Weighted> asked = asked(language);
            double total = asked.stream().mapToDouble(Weighted::weight).sum();
            for (Weighted word : asked) {
                for (int document : holding(Fields.TEXT + language, word, ascending)) {
                    shares.merge(document, word.weight() / total, Double::sum);
                }
            }
        }
        return shares;
    }

    /** Those of the documents in which the word stands in any of its forms. */
    private Set<Integer> holding(String field, Weighted word, List<Integer> ascending) throws IOException {
        Set<Integer> holding = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (String form : word.word()) {
                PostingsEnum places = leaf.reader().postings(new Term(field, form), PostingsEnum.NONE);
                if (places != null) {
                    collect(places, leaf, ascending, holding);
                }
            }
        }
        return holding;
    }

    private static void collect(
            PostingsEnum places, LeafReaderContext leaf, List<Integer> ascending, Set<Integer> holding)
            throws IOException {
        int first = leaf.docBase;
        int end = first + leaf.reader().maxDoc();
        for (int document : ascending) {
            if (document >= first && document < end) {
                int here = document - first;
                int at = places.docID() < here ? places.advance(here) : places.docID();
                if (at == here) {
                    holding.add(document);
                }
            }
        }
    }

    /** 0..1 */
    double of(Passage passage) throws IOException {
        String language = Fields.suffix(passage.language());
        Set<String> there = terms.forms(language, passage);
        double found = 0;
        double total = 0;
        for (Weighted asked : asked(language)) {
            total += asked.weight();
            found += asked.word().stream().anyMatch(there::contains) ? asked.weight() : 0;
        }
        return total == 0 ? 0 : found / total;
    }

    private List<Weighted> asked(String language) throws IOException {
        List<Weighted> known = byLanguage.get(language);
        if (known == null) {
            known = weigh(language);
            byLanguage.put(language, known);
        }
        return known;
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
