package org.alongside.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.Question;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * One search. Words that say what is asked for, by BM25 in each language; for English also the nearest vectors, the two
 * lists fused by their ranks (reciprocal rank fusion). Vectors are for English only: the built-in sentence model knows
 * no other language, and in Spanish and Portuguese it makes the order of BM25 worse.
 */
final class Search {

    private static final int CANDIDATES = 50;
    private static final int RANK_CONSTANT = 60;
    private static final float PATH_BOOST = 0.25f;
    private static final double NEAR_ENOUGH = 0.25;
    private static final double FITS = 0.05;
    private static final String VECTOR_LANGUAGE = "en";

    private final IndexSearcher searcher;
    private final QuestionTerms terms;
    private final KnownPassages known;
    private final Question question;
    private final Map<Integer, Double> scores = new HashMap<>();
    private final Map<Integer, Double> cosines = new HashMap<>();

    Search(IndexSearcher searcher, QuestionTerms terms, KnownPassages known, Question question) {
        this.searcher = searcher;
        this.terms = terms;
        this.known = known;
        this.question = question;
    }

    List<Passage> run() throws IOException {
        ScoreDoc[] byWords = top(wordQuery());
        if (fused()) {
            rank(byWords);
            rank(nearest());
        } else {
            for (ScoreDoc hit : byWords) {
                scores.put(hit.doc, (double) hit.score);
            }
        }
        return best();
    }

    private boolean fused() {
        return question.vector().length > 0
                && (question.languages().isEmpty() || question.languages().contains(VECTOR_LANGUAGE));
    }

    /** The best, without counting how many more there are. */
    private ScoreDoc[] top(Query query) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(CANDIDATES, null, CANDIDATES)).scoreDocs;
    }

    /** A few at a time: mostly the first few are all that is asked for. */
    private List<Passage> best() throws IOException {
        Relevance relevance = new Relevance(searcher.getIndexReader(), terms, question.text());
        List<Integer> order = order();
        List<Passage> passages = new ArrayList<>();
        for (int from = 0; from < order.size() && passages.size() < question.limit(); from += question.limit()) {
            List<Integer> next = order.subList(from, Math.min(order.size(), from + question.limit()));
            Map<Integer, Double> shares = relevance.of(next, languages());
            for (int document : next) {
                double fit = Math.max(shares.getOrDefault(document, 0.0), cosines.getOrDefault(document, 0.0));
                if (fit >= FITS && passages.size() < question.limit()) {
                    passages.add(known.read(searcher, document).found(scores.get(document), Math.min(1, fit)));
                }
            }
        }
        return passages;
    }

    private List<Integer> order() {
        List<Map.Entry<Integer, Double>> order = new ArrayList<>(scores.entrySet());
        order.sort(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return order.stream().map(Map.Entry::getKey).toList();
    }

    private void rank(ScoreDoc[] hits) {
        for (int rank = 0; rank < hits.length; rank++) {
            scores.merge(hits[rank].doc, 1.0 / (RANK_CONSTANT + rank + 1), Double::sum);
        }
    }

    private ScoreDoc[] nearest() throws IOException {
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        List<Query> needed = Filters.of(searcher.getIndexReader(), question, List.of(VECTOR_LANGUAGE));
        needed.forEach(query -> filter.add(query, Occur.FILTER));
        String field = Fields.vectorField(question.vector().length);
        Query query =
                new KnnFloatVectorQuery(field, question.vector(), CANDIDATES, needed.isEmpty() ? null : filter.build());
        List<ScoreDoc> near = new ArrayList<>();
        for (ScoreDoc hit : top(query)) {
            double cosine = 2.0 * hit.score - 1;
            if (cosine >= NEAR_ENOUGH) {
                cosines.put(hit.doc, cosine);
                near.add(hit);
            }
        }
        return near.toArray(ScoreDoc[]::new);
    }

    private Query wordQuery() throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        languages()
                .forEach(language -> terms.telling(language, question.text()).forEach(word -> {
                    any.add(forms(Fields.TEXT + language, word), Occur.SHOULD);
                    any.add(new BoostQuery(forms(Fields.PATH + language, word), PATH_BOOST), Occur.SHOULD);
                }));
        List<Query> needed = Filters.of(searcher.getIndexReader(), question, question.languages());
        if (needed.isEmpty()) {
            return any.build();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        needed.forEach(filter -> query.add(filter, Occur.FILTER));
        return query.build();
    }

    private List<String> languages() {
        return question.languages().isEmpty()
                ? Fields.LANGUAGES
                : question.languages().stream().map(Fields::suffix).distinct().toList();
    }

    private static Query forms(String field, Set<String> word) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
        word.forEach(form -> forms.addTerm(new Term(field, form)));
        return forms.build();
    }
}
