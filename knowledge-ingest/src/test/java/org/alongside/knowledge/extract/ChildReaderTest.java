package org.alongside.knowledge.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.domain.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With real processes: each of them takes most of a second to start, so the tests share what they can. */
class ChildReaderTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final byte[] GOOD = Samples.utf8("# Returns\n\nYou have thirty days.\n");

    private ChildReader reader = new ChildReader();

    @AfterEach
    void end() {
        reader.close();
    }

    @Test
    void readsOneFileAfterAnotherInTheSameProcess() throws IOException {
        assertEquals(List.of("Returns > You have thirty days."), read(GOOD, "returns.md"));
        long pid = reader.process().orElseThrow().pid();

        assertEquals(Reasons.BROKEN, rejected(Samples.utf8("%PDF-1.4\n1 0 obj <<"), "wreck.pdf"));
        assertEquals(2, read(Samples.xlsx(), "prices.xlsx").size());
        assertEquals(pid, reader.process().orElseThrow().pid());
    }

    @Test
    void childThatDiesTakesNobodyWithIt() throws IOException {
        read(GOOD, "returns.md");
        ProcessHandle first = reader.process().orElseThrow();
        first.destroyForcibly();
        first.onExit().join();

        assertEquals(1, read(GOOD, "returns.md").size());
        assertNotEquals(first.pid(), reader.process().orElseThrow().pid());
    }

    @Test
    void fileThatTakesTooLongEndsItsReaderAndTheNextOneIsRead() throws IOException {
        reader = new ChildReader(new ReadingLimits(256, LONG, LONG, LONG, Duration.ofMillis(1), 10));
        byte[] large = Samples.utf8("a,b\n" + "x,y\n".repeat(2_000_000));

        assertEquals(Reasons.TOO_SLOW, rejected(large, "large.csv"));
        assertTrue(reader.process().isEmpty());
    }

    @Test
    void fileThatTakesTooMuchMemoryIsToldSo() {
        reader = new ChildReader(new ReadingLimits(24, LONG, LONG, LONG, LONG, 10));
        byte[] large = Samples.utf8("a,b\n" + "x,y\n".repeat(5_000_000));

        assertEquals(Reasons.TOO_LARGE_TO_READ, rejected(large, "large.csv"));
    }

    @Test
    void childIsReplacedAfterSomeFiles() throws IOException {
        reader = new ChildReader(new ReadingLimits(256, LONG, LONG, LONG, LONG, 1));

        assertEquals(1, read(GOOD, "returns.md").size());
        assertTrue(reader.process().isEmpty());
    }

    private List<String> read(byte[] content, String fileName) {
        List<String> found = new ArrayList<>();
        DocumentReader.Order order = new DocumentReader.Order(fileName, "Untitled", false, "en", content.length);
        try {
            reader.read(order, new ByteArrayInputStream(content), new Collecting(found));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }

    private String rejected(byte[] content, String fileName) {
        return assertThrows(Unreadable.class, () -> read(content, fileName)).remark();
    }

    private record Collecting(List<String> found) implements DocumentReader.Sink {

        @Override
        public void progress(int done, int all) {
            assertTrue(done >= 0 && all >= 0);
        }

        @Override
        public void heading(DocumentReader.Heading heading) {
            assertEquals("en", heading.language());
        }

        @Override
        public void passages(List<DraftPassage> passages) {
            passages.forEach(each -> found.add(String.join(" > ", each.path()) + " > " + each.text()));
        }
    }
}
