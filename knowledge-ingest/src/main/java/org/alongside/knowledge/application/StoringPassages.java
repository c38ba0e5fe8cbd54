package org.alongside.knowledge.application;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alongside.knowledge.Embeddings;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.extract.DocumentReader;
import org.alongside.knowledge.store.Claimed;
import org.alongside.knowledge.store.ReadSource.NewPassage;
import org.alongside.knowledge.store.ReadingQueue;
import org.alongside.shared.TenantId;

/** Embeds and stores passages as a reader finds them, and shows how far it is about once a second. */
final class StoringPassages implements DocumentReader.Sink {

    private static final String EMBEDDED_LANGUAGE = "en";
    private static final long BETWEEN_NEWS = TimeUnit.SECONDS.toNanos(1);

    private final TenantId tenant;
    private final Claimed claimed;
    private final ReadingQueue queue;
    private final Embeddings embeddings;
    private String title = "";
    private String language = "";
    private int count;
    private long lastNews = System.nanoTime();

    StoringPassages(TenantId tenant, Claimed claimed, ReadingQueue queue, Embeddings embeddings) {
        this.tenant = tenant;
        this.claimed = claimed;
        this.queue = queue;
        this.embeddings = embeddings;
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    int count() {
        return count;
    }

    @Override
    public void progress(int done, int all) {
        if (System.nanoTime() - lastNews >= BETWEEN_NEWS) {
            lastNews = System.nanoTime();
            hold(queue.progress(tenant, claimed, done, all));
        }
    }

    @Override
    public void heading(DocumentReader.Heading heading) {
        title = heading.title();
        language = heading.language();
    }

    @Override
    public void passages(List<DraftPassage> drafts) {
        List<NewPassage> passages = drafts.stream().map(this::embedded).toList();
        hold(queue.add(tenant, claimed, count, language, passages));
        count += passages.size();
    }

    private NewPassage embedded(DraftPassage draft) {
        return new NewPassage(
                draft.path(),
                draft.text(),
                draft.place().locator(language),
                draft.place().anchor(),
                embed(draft));
    }

    private float[] embed(DraftPassage draft) {
        boolean worthIt = embeddings.dimensions() > 0 && language.equals(EMBEDDED_LANGUAGE);
        return worthIt ? embeddings.embed(draft.withHeadings()) : new float[0];
    }

    private static void hold(boolean held) {
        if (!held) {
            throw new ClaimLostException();
        }
    }
}
