package org.alongside.routing.ai;

/** Products of vectors, in four sums side by side: the processor can work on them at once. */
final class Dot {

    private Dot() {}

    static float product(float[] one, float[] other) {
        return product(one, 0, other);
    }

    /** @param from where the first vector begins in a longer array */
    static float product(float[] many, int from, float[] vector) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int whole = vector.length & ~3;
        for (int i = 0; i < whole; i += 4) {
            a += many[from + i] * vector[i];
            b += many[from + i + 1] * vector[i + 1];
            c += many[from + i + 2] * vector[i + 2];
            d += many[from + i + 3] * vector[i + 3];
        }
        for (int i = whole; i < vector.length; i++) {
            a += many[from + i] * vector[i];
        }
        return a + b + c + d;
    }
}
