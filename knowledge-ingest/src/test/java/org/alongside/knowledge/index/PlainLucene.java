package org.alongside.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** The limit: Lucene by itself on indexes that are there, as many of them open at once as the product keeps. */
final class PlainLucene implements AutoCloseable {

    private static final int OPEN_AT_ONCE = 512;
    private static final int MOST = 100;
    private static final int READ = 5;

    private final QuestionTerms terms;
    private final Map<Path, DirectoryReader> open = new LinkedHashMap<>(16, 0.75f, true);

    PlainLucene() {
        Analyzer analyzer = Fields.analyzer();
        this.terms = new QuestionTerms(analyzer);
    }

    ScoreDoc[] words(Path folder, String question) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.words("en", question)
                .forEach(forms -> forms.forEach(form ->
                        query.add(new TermQuery(new Term(Fields.TEXT + "en", form)), Occur.SHOULD)));
        IndexSearcher searcher = searcher(folder);
        ScoreDoc[] hits = searcher.search(query.build(), MOST).scoreDocs;
        for (int i = 0; i < Math.min(READ, hits.length); i++) {
            Fields.read(searcher.storedFields().document(hits[i].doc));
        }
        return hits;
    }

    ScoreDoc[] vectors(Path folder, float[] vector) throws IOException {
        return searcher(folder)
                .search(new KnnFloatVectorQuery(Fields.vectorField(vector.length), vector, MOST), MOST)
                .scoreDocs;
    }

    private IndexSearcher searcher(Path folder) throws IOException {
        DirectoryReader reader = open.get(folder);
        if (reader == null) {
            reader = DirectoryReader.open(FSDirectory.open(folder));
            open.put(folder, reader);
            evict();
        }
        return new IndexSearcher(reader);
    }

    private void evict() throws IOException {
        if (open.size() > OPEN_AT_ONCE) {
            open.remove(open.keySet().iterator().next()).close();
        }
    }

    @Override
    public void close() throws IOException {
        for (DirectoryReader reader : open.values()) {
            reader.close();
        }
    }
}
