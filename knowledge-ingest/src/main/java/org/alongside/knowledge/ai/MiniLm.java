package org.alongside.knowledge.ai;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The sentence model all-MiniLM-L6-v2 with 8-bit weights, from the resources of LangChain4j's artifact. One thread a
 * call: many customers write at once, and threads that wait for each other inside a call would only burn the processor.
 */
final class MiniLm {

    static final int DIMENSIONS = 384;
    private static final int LONGEST = 256;
    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String VOCABULARY = "/bert-vocabulary-en.txt";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private MiniLm(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    static MiniLm load() throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream weights = resource(WEIGHTS);
                InputStream vocabulary = resource(VOCABULARY);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(weights.readAllBytes(), options);
            return new MiniLm(environment, session, new WordPieces(vocabulary));
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = MiniLm.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("Not on the class path: " + name);
        }
        return found;
    }

    float[] embed(String text) throws OrtException {
        long[] ids = pieces.encode(text, LONGEST);
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var words = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session.run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
            return unit(mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length));
        }
    }

    private static float[] mean(FloatBuffer states, int words) {
        float[] mean = new float[DIMENSIONS];
        for (int w = 0; w < words; w++) {
            for (int d = 0; d < DIMENSIONS; d++) {
                mean[d] += states.get(w * DIMENSIONS + d);
            }
        }
        return mean;
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
