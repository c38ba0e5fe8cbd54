package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The examples themselves, as an expert: near ones speak for their intent, the nearer the louder. They also say whether
 * a message resembles any of them. The measure are the examples' own nearest other ones: a message farther off than 97
 * of 100 of them is strange, one farther off than 90 of 100 at least odd.
 */
final class Neighbours {

    private static final double STRANGERS_AMONG_OWN = 0.03;
    private static final double ODD_AMONG_OWN = 0.10;
    private static final int ENOUGH = 1_000;
    /** How fast a voice fades with distance. */
    private static final float SHARPNESS = 30;
    /** Beyond this distance behind the nearest one nobody is heard. */
    private static final float OUT_OF_HEARING = 0.45f;

    private static final float SILENCE = 1e-30f;

    private final Cosines cosines;
    private final int[] labels;
    private final double strange;
    private final double odd;

    private Neighbours(Cosines cosines, int[] labels, double strange, double odd) {
        this.cosines = cosines;
        this.labels = labels;
        this.strange = strange;
        this.odd = odd;
    }

    static Neighbours of(List<float[]> vectors, int[] labels) {
        Cosines cosines = Cosines.to(vectors);
        int step = Math.max(1, vectors.size() / ENOUGH);
        double[] nearest = new double[(vectors.size() + step - 1) / step];
        float[] found = new float[vectors.size()];
        for (int i = 0; i < nearest.length; i++) {
            cosines.of(vectors.get(i * step), found);
            found[i * step] = 0;
            nearest[i] = nearest(found);
        }
        return new Neighbours(
                cosines, labels, quantile(nearest, STRANGERS_AMONG_OWN), quantile(nearest, ODD_AMONG_OWN));
    }

    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * sorted.length)];
    }

    float[] cosines(float[] vector) {
        float[] found = new float[labels.length];
        cosines.of(vector, found);
        return found;
    }

    /** Of the examples, in the order of the training. */
    List<float[]> vectors() {
        return cosines.vectors();
    }

    static float nearest(float[] cosines) {
        float best = 0;
        for (float cosine : cosines) {
            best = Math.max(best, cosine);
        }
        return best;
    }

    /** Logarithms of how loud the neighbours speak for each class. */
    void scores(float[] cosines, float[] scores) {
        scores(cosines, labels, scores);
    }

    static void scores(float[] cosines, int[] labels, float[] scores) {
        Arrays.fill(scores, SILENCE);
        float nearest = nearest(cosines);
        for (int i = 0; i < labels.length; i++) {
            if (cosines[i] > nearest - OUT_OF_HEARING) {
                scores[labels[i]] += (float) Math.exp(SHARPNESS * (cosines[i] - nearest));
            }
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) Math.log(scores[c]);
        }
    }

    boolean isStrange(double nearest) {
        return nearest < strange;
    }

    boolean isOdd(double nearest) {
        return nearest < odd;
    }

    void write(DataOutput out) throws IOException {
        cosines.write(out);
        Binary.write(out, labels);
        out.writeDouble(strange);
        out.writeDouble(odd);
    }

    static Neighbours read(DataInput in) throws IOException {
        return new Neighbours(Cosines.read(in), Binary.ints(in), in.readDouble(), in.readDouble());
    }
}
