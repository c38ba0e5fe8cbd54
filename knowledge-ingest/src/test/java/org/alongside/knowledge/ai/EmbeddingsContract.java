package org.alongside.knowledge.ai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.alongside.knowledge.Embeddings;
import org.junit.jupiter.api.Test;

/** What whoever asks for vectors relies on. */
abstract class EmbeddingsContract {

    abstract Embeddings embeddings();

    @Test
    void aVectorHasTheSaidLengthInBothSenses() {
        float[] vector = embeddings().embed("where is my parcel");

        assertEquals(embeddings().dimensions(), vector.length);
        assertEquals(1, product(vector, vector), 1e-4);
    }

    @Test
    void theSameTextAlwaysGivesTheSameVector() {
        assertArrayEquals(embeddings().embed("change my card"), embeddings().embed("change my card"));
    }

    @Test
    void textsOfTheSameWordsAreNearerThanOthers() {
        float[] parcel = embeddings().embed("where is my parcel");

        assertTrue(product(parcel, embeddings().embed("my parcel, where is it"))
                > product(parcel, embeddings().embed("opening hours on sunday")));
    }

    @Test
    void blankTextGivesZeros() {
        assertArrayEquals(new float[embeddings().dimensions()], embeddings().embed(" \n"));
    }

    @Test
    void oddTextsGiveAVector() {
        for (String odd : new String[] {"?", "日本語", "a\"b\\c\u0000", "word ".repeat(20_000)}) {
            assertEquals(embeddings().dimensions(), embeddings().embed(odd).length);
        }
    }

    @Test
    void itHasAName() {
        assertNotEquals(Embeddings.absent().model(), embeddings().model());
        assertTrue(embeddings().present());
    }

    static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
