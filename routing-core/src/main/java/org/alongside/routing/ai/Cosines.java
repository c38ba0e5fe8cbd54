package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Cosines between a vector and many. The many lie in blocks, in a block number by number: the first numbers of all,
 * then the second ones, so that the processor works on several vectors with one instruction and a block stays in its
 * cache.
 */
final class Cosines {

    private static final int BLOCK = 256;

    private final int dimensions;
    private final int count;
    private final float[] blocks;

    private Cosines(int dimensions, int count, float[] blocks) {
        this.dimensions = dimensions;
        this.count = count;
        this.blocks = blocks;
    }

    /** @param vectors of length 1, at least one */
    static Cosines to(List<float[]> vectors) {
        int dimensions = vectors.get(0).length;
        float[] blocks = new float[vectors.size() * dimensions];
        for (int i = 0; i < vectors.size(); i++) {
            int first = i / BLOCK * BLOCK;
            int size = Math.min(BLOCK, vectors.size() - first);
            for (int d = 0; d < dimensions; d++) {
                blocks[first * dimensions + d * size + i - first] = vectors.get(i)[d];
            }
        }
        return new Cosines(dimensions, vectors.size(), blocks);
    }

    void of(float[] vector, float[] cosines) {
        Arrays.fill(cosines, 0);
        for (int first = 0; first < count; first += BLOCK) {
            int size = Math.min(BLOCK, count - first);
            for (int d = 0; d < dimensions; d++) {
                add(cosines, first, blocks, first * dimensions + d * size, size, vector[d]);
            }
        }
    }

    private static void add(float[] sums, int at, float[] many, int from, int size, float factor) {
        for (int i = 0; i < size; i++) {
            sums[at + i] += factor * many[from + i];
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(dimensions);
        out.writeInt(count);
        Binary.write(out, blocks);
    }

    static Cosines read(DataInput in) throws IOException {
        return new Cosines(in.readInt(), in.readInt(), Binary.floats(in));
    }
}
