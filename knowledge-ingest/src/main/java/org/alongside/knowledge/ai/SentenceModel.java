package org.alongside.knowledge.ai;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A small BERT with 8-bit weights, from the resources of LangChain4j's artifacts. One thread a call: many customers
 * write at once, and threads that wait for each other inside a call would only burn the processor.
 */
final class SentenceModel {

    static final int DIMENSIONS = 384;
    private static final int LONGEST = 256;
    private static final String VOCABULARY = "/bert-vocabulary-en.txt";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final boolean byFirst;

    private SentenceModel(OrtEnvironment environment, OrtSession session, WordPieces pieces, boolean byFirst) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
        this.byFirst = byFirst;
    }

    /** @param byFirst whether the first piece's state stands for the text, or the mean of all */
    static SentenceModel load(String weights, boolean byFirst) throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream in = resource(weights);
                InputStream vocabulary = resource(VOCABULARY);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(in.readAllBytes(), options);
            return new SentenceModel(environment, session, new WordPieces(vocabulary), byFirst);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = SentenceModel.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("Not on the class path: " + name);
        }
        return found;
    }

    long[] pieces(String text) {
        return pieces.encode(text, LONGEST);
    }

    /** @param texts in pieces, all of one length; their vectors in this order */
    List<float[]> embed(List<long[]> texts) throws OrtException {
        int length = texts.get(0).length;
        long[] shape = {texts.size(), length};
        long[] ones = new long[texts.size() * length];
        Arrays.fill(ones, 1);
        try (var words = OnnxTensor.createTensor(environment, LongBuffer.wrap(joined(texts)), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ones.length]), shape);
                var result = session.run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            List<float[]> vectors = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                vectors.add(unit(sum(states, i * length, byFirst ? 1 : length)));
            }
            return vectors;
        }
    }

    private static long[] joined(List<long[]> texts) {
        return texts.stream().flatMapToLong(Arrays::stream).toArray();
    }

    private static float[] sum(FloatBuffer states, int from, int count) {
        float[] sum = new float[DIMENSIONS];
        for (int w = from; w < from + count; w++) {
            for (int d = 0; d < DIMENSIONS; d++) {
                sum[d] += states.get(w * DIMENSIONS + d);
            }
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float v : vector) {
            square += v * v;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(square, 1e-12)));
        for (int d = 0; d < vector.length; d++) {
            vector[d] *= scale;
        }
        return vector;
    }
}
