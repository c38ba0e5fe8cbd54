package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cosines between a vector and many. The many lie in blocks, in a block number by number: a row of the first numbers of
 * all, then the second ones, so that the processor works on several vectors with one instruction and a block stays in
 * its cache.
 */
final class Cosines {

    private static final int BLOCK = 256;

    private final int dimensions;
    private final int count;
    /** By block, number and vector. */
    private final List<float[][]> blocks;

    private Cosines(int dimensions, int count, List<float[][]> blocks) {
        this.dimensions = dimensions;
        this.count = count;
        this.blocks = blocks;
    }

    /** @param vectors of length 1, at least one */
    static Cosines to(List<float[]> vectors) {
        int dimensions = vectors.get(0).length;
        List<float[][]> blocks = new ArrayList<>();
        for (int first = 0; first < vectors.size(); first += BLOCK) {
            blocks.add(block(vectors.subList(first, Math.min(first + BLOCK, vectors.size())), dimensions));
        }
        return new Cosines(dimensions, vectors.size(), blocks);
    }

    private static float[][] block(List<float[]> vectors, int dimensions) {
        float[][] block = new float[dimensions][vectors.size()];
        for (int i = 0; i < vectors.size(); i++) {
            float[] vector = vectors.get(i);
            for (int d = 0; d < dimensions; d++) {
                block[d][i] = vector[d];
            }
        }
        return block;
    }

    /** The many themselves, in their order. */
    List<float[]> vectors() {
        List<float[]> vectors = new ArrayList<>();
        for (float[][] block : blocks) {
            for (int i = 0; i < block[0].length; i++) {
                float[] vector = new float[dimensions];
                for (int d = 0; d < dimensions; d++) {
                    vector[d] = block[d][i];
                }
                vectors.add(vector);
            }
        }
        return vectors;
    }

    void of(float[] vector, float[] cosines) {
        float[] sums = new float[BLOCK];
        int first = 0;
        for (float[][] block : blocks) {
            addUp(block, vector, sums, cosines, first);
            first += BLOCK;
        }
    }

    /** As above for several vectors: a block is fetched once for all of them. */
    void of(List<float[]> vectors, List<float[]> cosines) {
        float[] sums = new float[BLOCK];
        int first = 0;
        for (float[][] block : blocks) {
            for (int i = 0; i < vectors.size(); i++) {
                addUp(block, vectors.get(i), sums, cosines.get(i), first);
            }
            first += BLOCK;
        }
    }

    private static void addUp(float[][] block, float[] vector, float[] sums, float[] cosines, int first) {
        int size = block[0].length;
        Arrays.fill(sums, 0);
        Rows.add(block, vector, sums, size);
        System.arraycopy(sums, 0, cosines, first, size);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(dimensions);
        out.writeInt(count);
        for (float[][] block : blocks) {
            Binary.write(out, block);
        }
    }

    static Cosines read(DataInput in) throws IOException {
        int dimensions = in.readInt();
        int count = in.readInt();
        List<float[][]> blocks = new ArrayList<>();
        for (int first = 0; first < count; first += BLOCK) {
            blocks.add(Binary.rows(in, dimensions, Math.min(BLOCK, count - first)));
        }
        return new Cosines(dimensions, count, blocks);
    }
}
