package org.alongside.knowledge.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.domain.IndexChanges;
import org.alongside.knowledge.domain.IndexedPassage;
import org.alongside.shared.TenantId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * How long a search takes, without the embedding of its question: one business with many passages, beside plain Lucene
 * on the same index and the store in memory of LangChain4j, and very many businesses. Texts are made up of words as
 * frequent as words are. Options: {@code -Dpassages=10000 -Dbusinesses=10000 -Dqueries=100000 -Dfolder=/dev/shm}. Each
 * business is fed by itself, as in the product, and each of these commits waits for the disk: in a folder in memory
 * that is quick, and a search reads from memory in any case.
 */
public final class SearchBench {

    private static final int PASSAGES = Integer.getInteger("passages", 10_000);
    private static final int BUSINESSES = Integer.getInteger("businesses", 10_000);
    private static final int QUERIES = Integer.getInteger("queries", 100_000);
    private static final int PASSAGES_EACH = 100;
    private static final int WORDS = 60;
    private static final int VOCABULARY = 20_000;
    private static final int DIMENSIONS = 384;
    private static final int WARM_UP = 2_000;

    private static final int FEEDERS = 2;

    private final Random random;
    private final Path folder;
    private final LucenePassageIndex index;

    private SearchBench(Path folder) {
        this(folder, new LucenePassageIndex(folder), 7);
    }

    private SearchBench(Path folder, LucenePassageIndex index, long seed) {
        this.folder = folder;
        this.index = index;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(
                Path.of(System.getProperty("folder", System.getProperty("java.io.tmpdir"))), "search-bench");
        try {
            SearchBench bench = new SearchBench(folder);
            bench.oneBusiness();
            bench.manyBusinesses();
        } finally {
            delete(folder);
        }
    }

    private void oneBusiness() throws IOException {
        TenantId tenant = tenant(0);
        InMemoryEmbeddingStore<TextSegment> peer = new InMemoryEmbeddingStore<>();
        feed(tenant, PASSAGES, true, peer);
        System.out.printf("%nOne business, %,d passages%n", PASSAGES);
        print("words", times(5_000, () -> index.search(tenant, question(new float[0]))));
        print("words and vectors", times(5_000, () -> index.search(tenant, question(vector()))));
        try (var directory = FSDirectory.open(place(tenant));
                var reader = DirectoryReader.open(directory)) {
            IndexSearcher plain = new IndexSearcher(reader);
            print("plain Lucene, words, top 100 and stored fields of 5", times(5_000, () -> plain(plain)));
            print("plain Lucene, vectors, top 100", times(5_000, () -> plainVectors(plain)));
            print("LangChain4j's store in memory, vectors, top 5", times(500, () -> peer.search(peerRequest())));
        }
    }

    private void manyBusinesses() throws IOException {
        long begun = System.nanoTime();
        IntStream.range(0, FEEDERS)
                .mapToObj(feeder -> CompletableFuture.runAsync(() -> feedEvery(FEEDERS, feeder)))
                .toList()
                .forEach(CompletableFuture::join);
        System.out.printf(
                "%n%,d businesses, %,d passages, fed in %d s%n",
                BUSINESSES, BUSINESSES * PASSAGES_EACH, (System.nanoTime() - begun) / 1_000_000_000);
        int[] foreign = {0};
        Times times = new Times(QUERIES);
        for (int i = 0; i < QUERIES; i++) {
            // As businesses are: a few ask most.
            int at = 1 + (int) (BUSINESSES * Math.pow(random.nextDouble(), 4));
            TenantId tenant = tenant(Math.min(at, BUSINESSES));
            Question question = question(new float[0]);
            times.measure(() -> {
                index.search(tenant, question).stream()
                        .filter(passage -> !passage.source().value().equals(tenant.value()))
                        .forEach(passage -> foreign[0]++);
                return foreign;
            });
        }
        times.print("words");
        System.out.printf("passages of another business in %,d searches: %d%n", QUERIES, foreign[0]);
    }

    private void feedEvery(int step, int first) {
        SearchBench feeder = new SearchBench(folder, index, first);
        for (int at = 1 + first; at <= BUSINESSES; at += step) {
            feeder.feed(tenant(at), PASSAGES_EACH, false, new InMemoryEmbeddingStore<>());
        }
    }

    /** The source has the id of its business, so that a passage tells where it is from. */
    private void feed(TenantId tenant, int count, boolean vectors, InMemoryEmbeddingStore<TextSegment> peer) {
        SourceId source = new SourceId(tenant.value());
        List<IndexedPassage> passages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float[] vector = vectors ? vector() : new float[0];
            String text = text(WORDS);
            if (vectors) {
                peer.add(Embedding.from(vector), TextSegment.from(text));
            }
            passages.add(new IndexedPassage(
                    new Passage(
                            new PassageId(new UUID(random.nextLong(), i)),
                            source,
                            "Source",
                            List.of("Heading " + word()),
                            text,
                            "",
                            "en",
                            Audience.CUSTOMERS,
                            0,
                            0),
                    vector));
        }
        index.apply(tenant, new IndexChanges(0, 1, List.of(source), passages));
    }

    private Object plain(IndexSearcher searcher) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Analyzer analyzer = Fields.analyzer();
        new QuestionTerms(analyzer)
                .words("en", text(8))
                .forEach(forms -> forms.forEach(form ->
                        query.add(new TermQuery(new Term(Fields.TEXT + "en", form)), Occur.SHOULD)));
        var hits = searcher.search(query.build(), 100).scoreDocs;
        for (int i = 0; i < Math.min(5, hits.length); i++) {
            Fields.read(searcher.storedFields().document(hits[i].doc));
        }
        return hits;
    }

    private Object plainVectors(IndexSearcher searcher) throws IOException {
        return searcher.search(new KnnFloatVectorQuery(Fields.vectorField(DIMENSIONS), vector(), 100), 100);
    }

    private EmbeddingSearchRequest peerRequest() {
        return EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(vector()))
                .maxResults(5)
                .build();
    }

    private Question question(float[] vector) {
        return new Question(text(8), vector, List.of("en"), Audience.CUSTOMERS, 5).asOf(Instant.EPOCH.plusSeconds(60));
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(word()).append(' ');
        }
        return text.toString();
    }

    private String word() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
        return "w" + Integer.toString(rank * 7919 % 1_000_003, 36) + "x";
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        double length = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            length += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    private static Times times(int count, Times.Work work) throws IOException {
        for (int i = 0; i < Math.min(WARM_UP, count); i++) {
            work.run();
        }
        Times times = new Times(count);
        for (int i = 0; i < count; i++) {
            times.measure(work);
        }
        return times;
    }

    private static void print(String name, Times times) {
        times.print(name);
    }

    private static TenantId tenant(int number) {
        return new TenantId(new UUID(9, number));
    }

    private Path place(TenantId tenant) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isDirectory)
                    .filter(path -> path.getFileName().toString().equals(tenant.toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
