package org.alongside.routing.ai;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as bytes. The first number is the version of the format; an unknown one is refused, and the model trained
 * anew.
 */
final class IntentModelFormat {

    private static final int VERSION = 5;

    private IntentModelFormat() {}

    static byte[] toBytes(IntentModel model) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeUTF(model.embeddingsModel());
            out.writeInt(model.intents().size());
            for (String intent : model.intents()) {
                out.writeUTF(intent);
            }
            model.lexicon().write(out);
            model.words().write(out);
            model.mixture().write(out);
            model.background().write(out);
            Meaning meaning = model.meaning();
            out.writeBoolean(meaning != null);
            if (meaning != null) {
                meaning.write(out);
            }
            SecondLook secondLook = model.secondLook();
            out.writeBoolean(secondLook != null);
            if (secondLook != null) {
                secondLook.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static IntentModel fromBytes(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            embeddings(in);
            return new IntentModel(
                    intents(in),
                    Lexicon.read(in),
                    LinearHead.read(in),
                    Mixture.read(in),
                    Background.read(in),
                    in.readBoolean() ? Meaning.read(in) : null,
                    in.readBoolean() ? SecondLook.read(in) : null);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a model", e);
        }
    }

    /** Reads no more than the head. @throws IllegalArgumentException for bytes of another format */
    static String embeddings(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return embeddings(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a model", e);
        }
    }

    private static String embeddings(DataInput in) throws IOException {
        int version = in.readInt();
        if (version != VERSION) {
            throw new IllegalArgumentException("A model of format " + version + ", not " + VERSION);
        }
        return in.readUTF();
    }

    private static List<String> intents(DataInput in) throws IOException {
        int count = in.readInt();
        List<String> intents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            intents.add(in.readUTF());
        }
        return intents;
    }
}
