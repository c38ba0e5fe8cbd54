package org.alongside.knowledge.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.domain.Place;

/** What the two processes say to each other: an order and its content one way, frames the other. */
final class Wire {

    static final byte PROGRESS = 'P';
    static final byte HEADING = 'H';
    static final byte PASSAGES = 'B';
    static final byte DONE = 'D';
    static final byte UNREADABLE = 'X';

    /** A text that claims to be longer than any file is no text: the child has lost its wits. */
    private static final int LONGEST = 64 << 20;

    private Wire() {}

    static void write(DataOutputStream out, DocumentReader.Order order) throws IOException {
        text(out, order.fileName());
        text(out, order.title());
        out.writeBoolean(order.titleGiven());
        text(out, order.language());
        out.writeInt(order.bytes());
    }

    static DocumentReader.Order order(DataInputStream in) throws IOException {
        return new DocumentReader.Order(text(in), text(in), in.readBoolean(), text(in), in.readInt());
    }

    static void write(DataOutputStream out, List<DraftPassage> passages) throws IOException {
        out.writeInt(passages.size());
        for (DraftPassage passage : passages) {
            texts(out, passage.path());
            text(out, passage.text());
            Place place = passage.place();
            out.writeByte(place.kind().ordinal());
            out.writeInt(place.first());
            out.writeInt(place.last());
            text(out, place.name());
        }
    }

    static List<DraftPassage> passages(DataInputStream in) throws IOException {
        List<DraftPassage> passages = new ArrayList<>();
        for (int left = length(in); left > 0; left--) {
            passages.add(new DraftPassage(texts(in), text(in), place(in)));
        }
        return passages;
    }

    private static Place place(DataInputStream in) throws IOException {
        return new Place(Place.Kind.values()[in.readByte()], in.readInt(), in.readInt(), text(in));
    }

    static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = length(in); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(length(in)), StandardCharsets.UTF_8);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("Not a frame");
        }
        return length;
    }
}
