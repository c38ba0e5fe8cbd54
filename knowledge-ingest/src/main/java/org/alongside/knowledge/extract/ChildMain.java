package org.alongside.knowledge.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.domain.Unreadable;

/**
 * The process that reads what strangers wrote: takes orders from its input until that ends, and answers with frames. It
 * holds no secret, reaches no network and no database; if a file kills it, nothing else dies.
 */
public final class ChildMain {

    /** A deeply nested file needs a deep stack. */
    private static final long STACK_BYTES = 64L << 20;

    private static final long NANOS_BETWEEN_NEWS = 200_000_000L;

    private final DataInputStream in;
    private final DataOutputStream out;
    private long lastNews;

    private ChildMain(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        NoNetwork.take();
        ChildMain child = new ChildMain(
                new DataInputStream(new BufferedInputStream(System.in)),
                new DataOutputStream(new BufferedOutputStream(System.out)));
        // A library that prints would garble the frames.
        System.setOut(new PrintStream(System.err, true));
        new Thread(null, child::serve, "alongside-read", STACK_BYTES).start();
    }

    private void serve() {
        InProcessReader reader = new InProcessReader();
        try {
            while (true) {
                answer(reader, Wire.order(in));
            }
        } catch (EOFException ended) {
            Runtime.getRuntime().halt(0);
        } catch (IOException | RuntimeException broken) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void answer(InProcessReader reader, DocumentReader.Order order) throws IOException {
        Frames frames = new Frames();
        // What Java took to start is no fault of the file.
        frames.progress(0, 0);
        try {
            List<String> warnings = reader.read(order, in, frames);
            out.writeByte(Wire.DONE);
            Wire.texts(out, warnings);
        } catch (Unreadable unreadable) {
            out.writeByte(Wire.UNREADABLE);
            Wire.text(out, unreadable.remark());
        }
        out.flush();
    }

    /** Writes what is found as frames. */
    private final class Frames implements DocumentReader.Sink {

        @Override
        public void progress(int done, int all) {
            long now = System.nanoTime();
            if (now - lastNews >= NANOS_BETWEEN_NEWS) {
                lastNews = now;
                frame(Wire.PROGRESS, () -> {
                    out.writeInt(done);
                    out.writeInt(all);
                });
            }
        }

        @Override
        public void heading(DocumentReader.Heading heading) {
            frame(Wire.HEADING, () -> {
                Wire.text(out, heading.title());
                Wire.text(out, heading.language());
            });
        }

        @Override
        public void passages(List<DraftPassage> passages) {
            frame(Wire.PASSAGES, () -> Wire.write(out, passages));
        }

        private void frame(byte kind, Writing content) {
            try {
                out.writeByte(kind);
                content.write();
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
