package org.alongside.knowledge.application;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Sources;
import org.alongside.knowledge.Taken;
import org.alongside.knowledge.Upload;
import org.alongside.knowledge.WebPage;
import org.alongside.knowledge.crawl.FetchedPage;
import org.alongside.knowledge.crawl.PageText;
import org.alongside.knowledge.store.ClaimedWebsite;
import org.alongside.knowledge.store.VisitedPage;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

/** Makes sources of pages: only of those that say something else than the last time. */
final class TakingPages {

    private final TenantId tenant;
    private final ClaimedWebsite website;
    private final Sources sources;

    TakingPages(TenantId tenant, ClaimedWebsite website, Sources sources) {
        this.tenant = tenant;
        this.website = website;
        this.sources = sources;
    }

    VisitedPage take(VisitedPage before, FetchedPage fetched) {
        if (fetched.unchanged()) {
            return before.with(WebPage.State.UNCHANGED, "", fetched.status());
        }
        if (fetched.gone()) {
            before.source().ifPresent(this::remove);
            return before.with(WebPage.State.GONE, "knowledge.page.gone", fetched.status())
                    .heldBy(Optional.empty());
        }
        if (!fetched.there()) {
            return before.with(WebPage.State.FAILED, fetched.remark(), fetched.status());
        }
        return read(before, fetched);
    }

    private VisitedPage read(VisitedPage before, FetchedPage fetched) {
        PageText text = PageText.of(fetched);
        List<String> links = text.links().stream().map(URI::toString).toList();
        VisitedPage seen = before.seen(fetched.etag(), fetched.lastModified(), text.hash(), links);
        if (!text.wanted()) {
            before.source().ifPresent(this::remove);
            return seen.with(WebPage.State.SKIPPED, "knowledge.page.noindex", fetched.status())
                    .heldBy(Optional.empty());
        }
        if (before.source().isPresent() && before.hash().equals(text.hash())) {
            return seen.with(WebPage.State.UNCHANGED, "", fetched.status());
        }
        Taken taken = upload(before.address(), fetched);
        return taken.source().isPresent()
                ? seen.with(WebPage.State.USED, "", fetched.status()).heldBy(taken.source())
                : seen.with(WebPage.State.FAILED, "knowledge.page.kind", fetched.status());
    }

    private Taken upload(String address, FetchedPage fetched) {
        return sources.take(
                        tenant,
                        new Upload(
                                address,
                                "",
                                fetched.content(),
                                website.plan().language(),
                                website.plan().audience(),
                                Scope.ALWAYS,
                                website.addedBy()))
                .get(0);
    }

    /** One that somebody removed before is gone already. */
    private void remove(SourceId source) {
        try {
            sources.remove(tenant, source);
        } catch (NotFoundException gone) {
            // as wanted
        }
    }
}
