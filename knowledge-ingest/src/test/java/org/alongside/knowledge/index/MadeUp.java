package org.alongside.knowledge.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.domain.IndexChanges;
import org.alongside.knowledge.domain.IndexedPassage;
import org.alongside.shared.TenantId;

/** Texts of words as frequent as words are, vectors of no meaning, and the passages and questions of both. */
final class MadeUp {

    static final int DIMENSIONS = 384;

    private static final int WORDS_OF_A_PASSAGE = 60;
    private static final int WORDS_OF_A_QUESTION = 8;
    private static final int VOCABULARY = 20_000;

    private final Random random;

    MadeUp(long seed) {
        this.random = new Random(seed);
    }

    /** What the index of a new tenant takes in. The source has the tenant's id: a passage tells whose it is. */
    IndexChanges passages(TenantId tenant, int count) {
        SourceId source = new SourceId(tenant.value());
        List<IndexedPassage> passages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            passages.add(passage(source, new PassageId(new UUID(random.nextLong(), i))));
        }
        return new IndexChanges(0, 1, List.of(source), passages);
    }

    private IndexedPassage passage(SourceId source, PassageId id) {
        List<String> path = List.of("Heading " + word());
        String text = text(WORDS_OF_A_PASSAGE);
        return new IndexedPassage(
                new Passage(id, source, "Source", path, text, "", "en", Audience.CUSTOMERS, 0, 0), vector());
    }

    static InMemoryEmbeddingStore<TextSegment> store(IndexChanges changes) {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        changes.passages()
                .forEach(indexed -> store.add(
                        Embedding.from(indexed.vector()),
                        TextSegment.from(indexed.passage().text())));
        return store;
    }

    Question byWords() {
        return question(new float[0]);
    }

    Question byBoth() {
        return question(vector());
    }

    private Question question(float[] vector) {
        return new Question(words(), vector, List.of("en"), Audience.CUSTOMERS, 5).asOf(Instant.EPOCH.plusSeconds(60));
    }

    /** Those of a question. */
    String words() {
        return text(WORDS_OF_A_QUESTION);
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

    float[] vector() {
        float[] vector = new float[DIMENSIONS];
        double length = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = random.nextFloat() - 0.5f;
            length += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    /** A number of a business from 1 on: as businesses are, a few of them ask most. */
    int asking(int businesses) {
        return Math.min(businesses, 1 + (int) (businesses * Math.pow(random.nextDouble(), 4)));
    }
}
