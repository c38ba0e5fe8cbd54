package org.alongside.routing.ai;

/** The features of a text that are not zero: which (ascending) and how much. */
record SparseVector(int[] index, float[] value) {

    private static final int[] COUNT = count(4096);

    /** A full vector, seen as a sparse one. */
    static SparseVector of(float[] dense) {
        int[] index = dense.length <= COUNT.length ? COUNT : count(dense.length);
        return new SparseVector(index, dense);
    }

    private static int[] count(int length) {
        int[] numbers = new int[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    int size() {
        return value.length;
    }

    double squaredLength() {
        double sum = 0;
        for (float v : value) {
            sum += v * v;
        }
        return sum;
    }
}
