package org.alongside.knowledge.ai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.alongside.knowledge.Embeddings;
import org.junit.jupiter.api.Test;

class InProcessEmbeddingsTest {

    private final Embeddings embeddings = new InProcessEmbeddings();

    @Test
    void vectorsHaveUnitLength() {
        float[] vector = embeddings.embed("Where is my parcel?");

        assertEquals(embeddings.dimensions(), vector.length);
        assertEquals(1, cosine(vector, vector), 1e-5);
    }

    @Test
    void sameMeaningIsNearerThanSameWords() {
        float[] question = embeddings.embed("I forgot my password");

        double meaning = cosine(question, embeddings.embed("cannot sign in, need to reset my login"));
        double words = cosine(question, embeddings.embed("I forgot my umbrella"));

        assertTrue(meaning > words, meaning + " against " + words);
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertArrayEquals(embeddings.embed("Où est la CAFÉ?"), embeddings.embed("ou est la cafe?"));
    }

    @Test
    void oddTextsAreNoTrouble() {
        for (String odd :
                new String[] {"", "  ", "\u0000", "😀😀", "ﷺ", "x".repeat(50_000), "a b ".repeat(20_000), "日本語"}) {
            assertEquals(embeddings.dimensions(), embeddings.embed(odd).length);
        }
    }

    @Test
    void manyThreadsGetTheSameVector() {
        float[] alone = embeddings.embed("When is the next instalment due?");

        IntStream.range(0, 64)
                .parallel()
                .forEach(i -> assertArrayEquals(alone, embeddings.embed("When is the next instalment due?")));
    }

    @Test
    void absentEmbeddingsSaySo() {
        assertFalse(Embeddings.absent().present());
        assertEquals(0, Embeddings.absent().embed("anything").length);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
