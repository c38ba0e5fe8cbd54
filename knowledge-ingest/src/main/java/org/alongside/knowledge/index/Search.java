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
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * One search. Words by BM25 in each language; for English also the nearest vectors, the two lists fused by their ranks
 * (reciprocal rank fusion). Vectors are for English only: the built-in sentence model knows no other language, and in
 * Spanish and Portuguese it makes the order of BM25 worse.
 */
final class Search {

    private static final int CANDIDATES = 100;
    private static final int RANK_CONSTANT = 60;
    private static final float PATH_BOOST = 0.5f;
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
        ScoreDoc[] byWords = searcher.search(wordQuery(), CANDIDATES).scoreDocs;
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

    private List<Passage> best() throws IOException {
        Relevance relevance = new Relevance(searcher.getIndexReader(), terms, question.text());
        List<Map.Entry<Integer, Double>> order = new ArrayList<>(scores.entrySet());
        order.sort(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        List<Passage> passages = new ArrayList<>();
        for (Map.Entry<Integer, Double> hit : order) {
            Passage found = known.read(searcher, hit.getKey());
            double fit = Math.max(relevance.of(found), cosines.getOrDefault(hit.getKey(), 0.0));
            if (fit >= FITS) {
                passages.add(found.found(hit.getValue(), Math.min(1, fit)));
            }
            if (passages.size() == question.limit()) {
                break;
            }
        }
        return passages;
    }

    private void rank(ScoreDoc[] hits) {
        for (int rank = 0; rank < hits.length; rank++) {
            scores.merge(hits[rank].doc, 1.0 / (RANK_CONSTANT + rank + 1), Double::sum);
        }
    }

    private ScoreDoc[] nearest() throws IOException {
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        filter.add(new TermQuery(new Term(Fields.LANGUAGE, VECTOR_LANGUAGE)), Occur.FILTER);
        Filters.add(filter, question);
        String field = Fields.vectorField(question.vector().length);
        Query query = new KnnFloatVectorQuery(field, question.vector(), CANDIDATES, filter.build());
        List<ScoreDoc> near = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, CANDIDATES).scoreDocs) {
            double cosine = 2.0 * hit.score - 1;
            if (cosine >= NEAR_ENOUGH) {
                cosines.put(hit.doc, cosine);
                near.add(hit);
            }
        }
        return near.toArray(ScoreDoc[]::new);
    }

    private Query wordQuery() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        languages()
                .forEach(language -> terms.words(language, question.text()).forEach(word -> {
                    any.add(forms(Fields.TEXT + language, word), Occur.SHOULD);
                    any.add(new BoostQuery(forms(Fields.PATH + language, word), PATH_BOOST), Occur.SHOULD);
                }));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        if (!question.languages().isEmpty()) {
            List<BytesRef> allowed =
                    question.languages().stream().map(BytesRef::new).toList();
            query.add(new TermInSetQuery(Fields.LANGUAGE, allowed), Occur.FILTER);
        }
        Filters.add(query, question);
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
