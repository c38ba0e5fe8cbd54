package org.alongside.knowledge.store;

import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.WebPage;

/**
 * What is remembered of a page between visits.
 *
 * @param hash of its text, or empty
 * @param links addresses that it leads to, so that an unchanged page needs not be fetched to go on
 */
public record VisitedPage(
        String address,
        int depth,
        WebPage.State state,
        String remark,
        int status,
        String etag,
        String lastModified,
        String hash,
        List<String> links,
        Optional<SourceId> source) {

    public VisitedPage {
        links = List.copyOf(links);
    }

    /** Nothing is known of it yet. */
    public static VisitedPage unseen(String address, int depth) {
        return new VisitedPage(address, depth, WebPage.State.SKIPPED, "", 0, "", "", "", List.of(), Optional.empty());
    }

    public VisitedPage at(int newDepth) {
        return new VisitedPage(address, newDepth, state, remark, status, etag, lastModified, hash, links, source);
    }

    public VisitedPage seen(String newEtag, String newLastModified, String newHash, List<String> newLinks) {
        return new VisitedPage(
                address, depth, state, remark, status, newEtag, newLastModified, newHash, newLinks, source);
    }

    public VisitedPage heldBy(Optional<SourceId> newSource) {
        return new VisitedPage(address, depth, state, remark, status, etag, lastModified, hash, links, newSource);
    }

    public VisitedPage with(WebPage.State newState, String newRemark, int newStatus) {
        return new VisitedPage(address, depth, newState, newRemark, newStatus, etag, lastModified, hash, links, source);
    }
}
