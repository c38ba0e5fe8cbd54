package org.alongside.knowledge.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.domain.IndexChanges;
import org.alongside.shared.TenantId;

/**
 * How long a search takes, without the embedding of its question: one business with many passages, and very many
 * businesses; beside them plain Lucene on the same indexes and the store in memory of LangChain4j. Options:
 * {@code -Dpassages=10000 -Dbusinesses=10000 -Dqueries=100000 -Dfolder=/dev/shm}. Each business is fed by itself, as in
 * the product, and each of these commits waits for the disk: in a folder in memory that is quick, and a search reads
 * from memory in any case. 10,000 businesses take 4 GB there.
 */
public final class SearchBench {

    private static final int PASSAGES = Integer.getInteger("passages", 10_000);
    private static final int BUSINESSES = Integer.getInteger("businesses", 10_000);
    private static final int QUERIES = Integer.getInteger("queries", 100_000);
    private static final int PASSAGES_EACH = 100;
    private static final int WARM_UP = 2_000;
    private static final int FEEDERS = 2;

    private final MadeUp made = new MadeUp(7);
    private final Path folder;
    private final LucenePassageIndex index;

    private SearchBench(Path folder) {
        this.folder = folder;
        this.index = new LucenePassageIndex(folder);
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
        IndexChanges changes = made.passages(tenant, PASSAGES);
        index.apply(tenant, changes);
        InMemoryEmbeddingStore<TextSegment> peer = MadeUp.store(changes);
        System.out.printf("%nOne business, %,d passages%n", PASSAGES);
        print("words", 5_000, () -> index.search(tenant, made.byWords()));
        print("words and vectors", 5_000, () -> index.search(tenant, made.byBoth()));
        try (PlainLucene plain = new PlainLucene()) {
            Path place = place(tenant);
            print("plain Lucene, words, top 100, stored fields of 5", 5_000, () -> plain.words(place, made.words()));
            print("plain Lucene, vectors, top 100", 5_000, () -> plain.vectors(place, made.vector()));
        }
        print("LangChain4j's store in memory, vectors, top 5", 500, () -> peer.search(nearest()));
    }

    private EmbeddingSearchRequest nearest() {
        return EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(made.vector()))
                .maxResults(5)
                .build();
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
        int foreign = ask("words", MadeUp::byWords) + ask("words and vectors", MadeUp::byBoth);
        try (PlainLucene plain = new PlainLucene()) {
            print(
                    "plain Lucene, words, top 100, stored fields of 5",
                    QUERIES / 10,
                    () -> plain.words(place(asking()), made.words()));
        }
        System.out.printf("passages of another business in %,d searches: %d%n", QUERIES / 2 * 2, foreign);
    }

    private void feedEvery(int step, int first) {
        MadeUp feed = new MadeUp(first);
        for (int at = 1 + first; at <= BUSINESSES; at += step) {
            index.apply(tenant(at), feed.passages(tenant(at), PASSAGES_EACH));
        }
    }

    private interface Asking {
        Question of(MadeUp made);
    }

    /** Half of the searches; returns how many passages of another business they found. */
    private int ask(String how, Asking asking) throws IOException {
        int[] foreign = {0};
        Times times = new Times(QUERIES / 2);
        for (int i = 0; i < QUERIES / 2; i++) {
            TenantId tenant = asking();
            Question question = asking.of(made);
            times.measure(() -> {
                index.search(tenant, question).stream()
                        .filter(passage -> !passage.source().value().equals(tenant.value()))
                        .forEach(passage -> foreign[0]++);
                return foreign;
            });
        }
        times.print(how);
        return foreign[0];
    }

    private TenantId asking() {
        return tenant(made.asking(BUSINESSES));
    }

    private static void print(String name, int count, Times.Work work) throws IOException {
        for (int i = 0; i < Math.min(WARM_UP, count); i++) {
            work.run();
        }
        Times times = new Times(count);
        for (int i = 0; i < count; i++) {
            times.measure(work);
        }
        times.print(name);
    }

    private static TenantId tenant(int number) {
        return new TenantId(new UUID(9, number));
    }

    private Path place(TenantId tenant) {
        return folder.resolve(tenant.toString());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
