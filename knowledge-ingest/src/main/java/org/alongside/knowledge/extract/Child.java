package org.alongside.knowledge.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.domain.Unreadable;

/** One child process. Reads one file after another; one that fails in any way is ended and never used again. */
final class Child implements AutoCloseable {

    /** Of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private final Path home;
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Watch watch;
    private int files;

    private Child(Path home, Process process, ReadingLimits limits) {
        this.home = home;
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.watch = new Watch(process, limits);
    }

    static Child start(ReadingLimits limits) throws IOException {
        Path home = Files.createTempDirectory("alongside-read");
        return new Child(home, ChildCommand.start(home, limits.heapMegabytes()), limits);
    }

    /** How many files it has been given. */
    int files() {
        return files;
    }

    boolean alive() {
        return process.isAlive();
    }

    Path home() {
        return home;
    }

    long pid() {
        return process.pid();
    }

    /**
     * As {@link DocumentReader#read}.
     *
     * @throws Unreadable also if the child died of the file; {@link #alive} then says no
     */
    List<String> read(DocumentReader.Order order, InputStream content, DocumentReader.Sink sink) throws IOException {
        files++;
        watch.begin();
        try {
            send(order, content);
            return receive(sink);
        } catch (ChildGone gone) {
            throw reason(gone);
        } finally {
            watch.end();
        }
    }

    private void send(DocumentReader.Order order, InputStream content) throws IOException {
        byte[] bytes = new byte[1 << 16];
        try {
            Wire.write(out, order);
        } catch (IOException broken) {
            throw new ChildGone(broken);
        }
        for (int left = order.bytes(); left > 0; ) {
            int got = content.readNBytes(bytes, 0, Math.min(bytes.length, left));
            if (got == 0) {
                throw new IOException("The content ended early");
            }
            try {
                out.write(bytes, 0, got);
            } catch (IOException broken) {
                throw new ChildGone(broken);
            }
            left -= got;
        }
        try {
            out.flush();
        } catch (IOException broken) {
            throw new ChildGone(broken);
        }
    }

    private List<String> receive(DocumentReader.Sink sink) {
        try {
            while (true) {
                byte frame = in.readByte();
                watch.heard();
                switch (frame) {
                    case Wire.PROGRESS -> sink.progress(in.readInt(), in.readInt());
                    case Wire.HEADING -> sink.heading(new DocumentReader.Heading(Wire.text(in), Wire.text(in)));
                    case Wire.PASSAGES -> taken(Wire.passages(in), sink);
                    case Wire.DONE -> {
                        return Wire.texts(in);
                    }
                    case Wire.UNREADABLE -> throw new Unreadable(Wire.text(in));
                    default -> throw new IOException("Not a frame");
                }
                watch.heard();
            }
        } catch (IOException broken) {
            throw new ChildGone(broken);
        }
    }

    /** They may be embedded and stored before the next are asked for. */
    private void taken(List<DraftPassage> passages, DocumentReader.Sink sink) {
        watch.hold();
        sink.passages(passages);
    }

    private Unreadable reason(ChildGone gone) {
        boolean late = watch.ended();
        close();
        int code = process.isAlive() ? 0 : process.exitValue();
        String remark = late ? Reasons.TOO_SLOW : code == OUT_OF_MEMORY ? Reasons.TOO_LARGE_TO_READ : Reasons.BROKEN;
        return new Unreadable(remark, gone);
    }

    /** Ends the process, by force if it must be, and deletes what it left behind. */
    @Override
    public void close() {
        watch.close();
        try (DataOutputStream end = out) {
            end.flush();
        } catch (IOException gone) {
            // it is dead already
        }
        try {
            if (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> left = Files.walk(home)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException gone) {
            // a directory of temporary files; the system clears it in its time
        }
    }

    /** The pipe broke: the child is dead or talks nonsense. */
    private static final class ChildGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ChildGone(IOException cause) {
            super(cause);
        }
    }
}
