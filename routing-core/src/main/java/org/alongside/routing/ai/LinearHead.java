package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One weight for each feature and class, and one for each class alone: scores are weighted sums. */
final class LinearHead {

    private final int classes;
    /** By feature, then class; the last row belongs to no feature. */
    private final float[][] rows;

    LinearHead(int features, int classes) {
        this(classes, new float[features + 1][classes]);
    }

    private LinearHead(int classes, float[][] rows) {
        this.classes = classes;
        this.rows = rows;
    }

    int classes() {
        return classes;
    }

    int features() {
        return rows.length - 1;
    }

    /** The weights themselves, one for each class; those of the feature after the last one stand alone. */
    float[] row(int feature) {
        return rows[feature];
    }

    void scores(SparseVector x, float[] scores) {
        System.arraycopy(rows[features()], 0, scores, 0, classes);
        for (int i = 0; i < x.size(); i++) {
            Rows.add(rows[x.index()[i]], x.value()[i], scores, classes);
        }
    }

    /** The same for a full vector. */
    void scores(float[] x, float[] scores) {
        System.arraycopy(rows[features()], 0, scores, 0, classes);
        Rows.add(rows, x, scores, classes);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(features());
        out.writeInt(classes);
        Binary.write(out, rows);
    }

    static LinearHead read(DataInput in) throws IOException {
        int features = in.readInt();
        int classes = in.readInt();
        return new LinearHead(classes, Binary.rows(in, features + 1, classes));
    }
}
