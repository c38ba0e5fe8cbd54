package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CosinesTest {

    private final SplittableRandom random = new SplittableRandom(1);

    private List<float[]> vectors(int count, int dimensions) {
        return Stream.generate(() -> vector(dimensions)).limit(count).toList();
    }

    private float[] vector(int dimensions) {
        float[] vector = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            vector[d] = (float) random.nextDouble(-1, 1);
        }
        return vector;
    }

    /** Less than a block, exactly one, some and a rest; numbers that are no multiple of four. */
    @ParameterizedTest
    @CsvSource({"1,1", "3,5", "256,4", "257,7", "700,384"})
    void eachIsTheProductOfTwoVectors(int count, int dimensions) {
        List<float[]> many = vectors(count, dimensions);
        float[] one = vector(dimensions);
        float[] found = new float[count];

        Cosines.to(many).of(one, found);

        for (int i = 0; i < count; i++) {
            assertEquals(Dot.product(many.get(i), one), found[i], 1e-4);
        }
    }

    @Test
    void severalAtOnceAreAsOneByOne() {
        Cosines cosines = Cosines.to(vectors(300, 10));
        List<float[]> asked = vectors(5, 10);
        List<float[]> together = Stream.generate(() -> new float[300]).limit(5).toList();

        cosines.of(asked, together);

        for (int i = 0; i < asked.size(); i++) {
            float[] alone = new float[300];
            cosines.of(asked.get(i), alone);
            assertArrayEquals(alone, together.get(i));
        }
    }

    @Test
    void readBackTheyAreTheSame() throws IOException {
        Cosines cosines = Cosines.to(vectors(300, 10));
        float[] asked = vector(10);
        var bytes = new ByteArrayOutputStream();
        cosines.write(new DataOutputStream(bytes));

        float[] before = new float[300];
        cosines.of(asked, before);
        float[] after = new float[300];
        Cosines.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())))
                .of(asked, after);

        assertArrayEquals(before, after);
    }
}
