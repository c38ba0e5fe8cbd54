package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.Embeddings;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.domain.LanguageGuess;
import org.alongside.knowledge.domain.PassageMaking;
import org.alongside.knowledge.domain.Unreadable;
import org.alongside.knowledge.extract.TimedReader;
import org.alongside.knowledge.store.Claimed;
import org.alongside.knowledge.store.ReadSource;
import org.alongside.knowledge.store.ReadingQueue;
import org.alongside.shared.TenantId;

/**
 * Reads the documents that wait, one at a time: claim, read, embed, store. Only the first and last touch the database.
 */
@ApplicationScoped
public class ReadingSources {

    private static final System.Logger LOG = System.getLogger(ReadingSources.class.getName());
    private static final String EMBEDDED_LANGUAGE = "en";

    private final ReadingQueue queue;
    private final TimedReader reader;
    private final Embeddings embeddings;

    @Inject
    public ReadingSources(ReadingQueue queue, TimedReader reader, Embeddings embeddings) {
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

    private void read(TenantId tenant, Claimed claimed) {
        try {
            queue.finish(tenant, claimed, toPassages(claimed));
        } catch (Unreadable unreadable) {
            queue.reject(tenant, claimed, unreadable.remark());
            LOG.log(Level.INFO, "Source {0} rejected: {1}", claimed.id(), unreadable.remark());
        }
    }

    private ReadSource toPassages(Claimed claimed) {
        Document document = reader.read(claimed.content(), claimed.fileName());
        String language = claimed.language().isEmpty() ? LanguageGuess.of(document.text(), "en") : claimed.language();
        String title = title(claimed, document);
        List<ReadSource.NewPassage> passages = PassageMaking.of(document, title).stream()
                .map(draft -> new ReadSource.NewPassage(
                        draft.path(), draft.text(), draft.place().locator(language), embed(draft, language)))
                .toList();
        if (passages.isEmpty()) {
            throw new Unreadable("knowledge.rejected.no-text");
        }
        return new ReadSource(title, language, document.warnings(), passages);
    }

    /** A title that the uploader gave stays; else the document's own; else what the file is called. */
    private static String title(Claimed claimed, Document document) {
        boolean given = !claimed.title().equals(Titles.fromFileName(claimed.fileName()));
        return given || document.title().isBlank() ? claimed.title() : Titles.shortened(document.title());
    }

    private float[] embed(DraftPassage draft, String language) {
        boolean worthIt = embeddings.dimensions() > 0 && language.equals(EMBEDDED_LANGUAGE);
        return worthIt ? embeddings.embed(draft.withHeadings()) : new float[0];
    }
}
