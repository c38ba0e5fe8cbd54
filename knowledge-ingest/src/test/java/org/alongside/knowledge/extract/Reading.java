package org.alongside.knowledge.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.domain.Unreadable;

/** Counts what comes out of the child, and what that takes there: all its threads, its own start included. */
final class Reading implements DocumentReader.Sink {

    private static final int LETTERS_OF_A_PAGE = 3_200;
    private static final long SLOW_MILLIS = 2_000;

    private final ChildReader reader;
    private final Consumer<List<DraftPassage>> taker;
    private final Map<String, Integer> results = new TreeMap<>();
    private final List<String> slow = new ArrayList<>();
    private Duration cpu = Duration.ZERO;
    private long letters;
    private long slowest;

    Reading(ChildReader reader) {
        this(reader, passages -> {});
    }

    /** @param taker of each bundle of passages */
    Reading(ChildReader reader, Consumer<List<DraftPassage>> taker) {
        this.reader = reader;
        this.taker = taker;
    }

    void file(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(file.getFileName().toString(), in, (int) Files.size(file));
        }
    }

    void file(String name, byte[] content) throws IOException {
        read(name, new ByteArrayInputStream(content), content.length);
    }

    private void read(String name, InputStream in, int bytes) throws IOException {
        Duration before = spent();
        long start = System.nanoTime();
        String result = "indexed";
        try {
            reader.read(new DocumentReader.Order(name, "T", false, "", bytes), in, this);
        } catch (Unreadable reason) {
            result = reason.remark();
        }
        results.merge(result, 1, Integer::sum);
        long took = (System.nanoTime() - start) / 1_000_000;
        slowest = Math.max(slowest, took);
        if (took >= SLOW_MILLIS) {
            slow.add(name + " " + took + " ms " + result);
        }
        Duration more = spent().minus(before);
        // A child that was ended took its count with it.
        cpu = more.isNegative() ? cpu : cpu.plus(more);
    }

    private Duration spent() {
        return reader.process()
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    Duration cpu() {
        return cpu;
    }

    /** Of those kinds of file that have none. */
    long pages() {
        return letters / LETTERS_OF_A_PAGE;
    }

    /** How it ended, for how many, and which took long. */
    @Override
    public String toString() {
        return "slowest " + slowest + " ms, results " + results + (slow.isEmpty() ? "" : ", slow " + slow);
    }

    @Override
    public void progress(int done, int all) {
        // not counted
    }

    @Override
    public void heading(DocumentReader.Heading heading) {
        // not counted
    }

    @Override
    public void passages(List<DraftPassage> passages) {
        passages.forEach(passage -> letters += passage.text().length());
        taker.accept(passages);
    }
}
