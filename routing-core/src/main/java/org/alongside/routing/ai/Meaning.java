package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The part of a model that goes by sentence vectors: which embeddings, the weights, the examples' own vectors. */
record Meaning(String model, LinearHead head, Neighbours neighbours) {

    float[] scores(float[] vector, int classes) {
        float[] scores = new float[classes];
        head.scores(vector, scores);
        return scores;
    }

    float[] neighbourScores(float[] cosines, int classes) {
        float[] scores = new float[classes];
        neighbours.scores(cosines, scores);
        return scores;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(model);
        head.write(out);
        neighbours.write(out);
    }

    static Meaning read(DataInput in) throws IOException {
        return new Meaning(in.readUTF(), LinearHead.read(in), Neighbours.read(in));
    }
}
