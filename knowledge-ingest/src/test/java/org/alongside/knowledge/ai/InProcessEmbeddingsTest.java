package org.alongside.knowledge.ai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
    void thoseBehindAreOthers() {
        Embeddings deeper = embeddings.deeper();

        assertTrue(deeper.present());
        assertNotEquals(embeddings.model(), deeper.model());
        assertEquals(Embeddings.absent(), deeper.deeper());
    }

    @Test
    void vectorsComputedTogetherComeInOrderAndAreNearlyThoseOfEachAlone() {
        List<String> texts = List.of(
                "where is my card", "", "how do i top up by transfer", "why was i charged twice", "close my account");

        for (Embeddings each : List.of(embeddings, embeddings.deeper())) {
            List<float[]> together = each.embedAll(texts);
            assertEquals(texts.size(), together.size());
            for (int i = 0; i < texts.size(); i++) {
                float[] alone = each.embed(texts.get(i));
                assertTrue(texts.get(i).isEmpty() || cosine(alone, together.get(i)) > 0.97, texts.get(i));
            }
            assertArrayEquals(new float[each.dimensions()], together.get(1));
        }
    }

    @Test
    void theSameTextsTogetherGiveTheSame() {
        List<String> texts = List.of("lost my card", "lost a card", "where is it");

        List<float[]> once = embeddings.deeper().embedAll(texts);
        List<float[]> again = embeddings.deeper().embedAll(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertArrayEquals(once.get(i), again.get(i));
        }
    }

    @Test
    void theSameTextsTogetherGiveTheSameInAnyOrderAndAnywhere() {
        List<String> texts = List.of("lost my card", "lost a card", "where is it", "lost my card");
        List<String> turned = List.of("where is it", "lost a card", "lost my card", "lost my card");

        List<float[]> one = embeddings.deeper().embedAll(texts);
        List<float[]> other = new InProcessEmbeddings().deeper().embedAll(turned);

        assertArrayEquals(one.get(0), other.get(3));
        assertArrayEquals(one.get(0), one.get(3));
        assertArrayEquals(one.get(1), other.get(1));
        assertArrayEquals(one.get(2), other.get(0));
    }

    @Test
    void whatIsRecalledIsNotComputedAgain() {
        Embeddings deeper = embeddings.deeper();
        List<String> texts = List.of("lost my card", "lost a card");
        List<float[]> kept = List.of(new float[] {1}, new float[] {2});

        deeper.recall(texts, kept);

        assertEquals(kept, deeper.embedAll(texts));
        assertEquals(
                deeper.dimensions(), deeper.embedAll(List.of("lost my card")).get(0).length);
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
