package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.Embeddings;
import org.alongside.knowledge.domain.Titles;
import org.alongside.knowledge.domain.Unreadable;
import org.alongside.knowledge.extract.DocumentReader;
import org.alongside.knowledge.store.Claimed;
import org.alongside.knowledge.store.ReadSource;
import org.alongside.knowledge.store.ReadingQueue;
import org.alongside.shared.TenantId;

/**
 * Reads the documents that wait, one at a time: claim, read, embed, store. Only short pieces of it touch the database,
 * and no piece holds more than a bundle of passages, however long the document is.
 */
@ApplicationScoped
public class ReadingSources {

    private static final System.Logger LOG = System.getLogger(ReadingSources.class.getName());

    private final ReadingQueue queue;
    private final DocumentReader reader;
    private final Embeddings embeddings;

    @Inject
    public ReadingSources(ReadingQueue queue, DocumentReader reader, Embeddings embeddings) {
        this.queue = queue;
        this.reader = reader;
        this.embeddings = embeddings;
    }

    /** Reads the document of the tenant that has waited longest; false if none waits. */
    boolean readNext(TenantId tenant) {
        Optional<Claimed> next = queue.claim(tenant);
        next.ifPresent(claimed -> read(tenant, claimed));
        return next.isPresent();
    }

    /** Nothing waits: what was only there to read faster may go. */
    void rest() {
        reader.rest();
    }

    private void read(TenantId tenant, Claimed claimed) {
        StoringPassages stored = new StoringPassages(tenant, claimed, queue, embeddings);
        try (InputStream content = new StoredContent(tenant, claimed, queue)) {
            List<String> warnings = reader.read(order(claimed), content, stored);
            queue.finish(tenant, claimed, new ReadSource(stored.title(), stored.language(), warnings, stored.count()));
        } catch (Unreadable unreadable) {
            queue.reject(tenant, claimed, unreadable.remark());
            LOG.log(Level.INFO, "Source {0} rejected: {1}", claimed.id(), unreadable.remark());
        } catch (ClaimLostException lost) {
            LOG.log(Level.INFO, "Source {0} was taken away while it was read", claimed.id());
        } catch (IOException noContent) {
            throw new UncheckedIOException(noContent);
        }
    }

    private static DocumentReader.Order order(Claimed claimed) {
        boolean given = !claimed.title().equals(Titles.fromFileName(claimed.fileName()));
        return new DocumentReader.Order(
                claimed.fileName(), claimed.title(), given, claimed.language(), claimed.bytes());
    }
}
