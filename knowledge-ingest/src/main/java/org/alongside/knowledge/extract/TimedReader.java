package org.alongside.knowledge.extract;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Unreadable;

/**
 * Reads a file of any kind in a thread of its own, for a minute at most. Whatever a broken file makes its library do,
 * the answer is a document or {@link Unreadable}.
 */
@ApplicationScoped
public class TimedReader {

    static final String TOO_SLOW = "knowledge.rejected.too-slow";
    static final String BROKEN = "knowledge.rejected.broken";

    private static final System.Logger LOG = System.getLogger(TimedReader.class.getName());
    private static final long STACK_BYTES = 16L << 20;

    private static final Map<MediaKind, Reader> READERS = Map.of(
            MediaKind.PDF, new PdfReader(),
            MediaKind.DOCX, new DocxReader(),
            MediaKind.HTML, new HtmlReader(),
            MediaKind.MARKDOWN, new MarkdownReader(),
            MediaKind.CSV, new CsvReader());

    private final Duration limit;

    public TimedReader() {
        this(Duration.ofMinutes(1));
    }

    TimedReader(Duration limit) {
        this.limit = limit;
    }

    /** @throws Unreadable with the reason, if there is nothing that could be read */
    public Document read(byte[] content, String fileName) {
        FutureTask<Document> task = new FutureTask<>(() -> readNow(content, fileName));
        // Not a container thread: it touches nothing of the container, and a deeply nested file needs a deep stack.
        Thread thread = new Thread(null, task, "alongside-read-source", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Unreadable(TOO_SLOW, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", stopped);
        } catch (ExecutionException failure) {
            throw reason(failure.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private static Document readNow(byte[] content, String fileName) throws IOException {
        Document document = READERS.get(MediaKind.of(content, fileName)).read(content);
        if (!document.hasText()) {
            throw new Unreadable("knowledge.rejected.no-text");
        }
        return document;
    }

    private static Unreadable reason(Throwable failure) {
        if (failure instanceof Unreadable known) {
            return known;
        }
        LOG.log(Level.INFO, "A file could not be read: {0}", failure);
        return new Unreadable(BROKEN, failure);
    }
}
