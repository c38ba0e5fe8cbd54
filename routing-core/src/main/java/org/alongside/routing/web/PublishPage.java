package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.PublicationGate.Finding;
import org.alongside.routing.PublishedVersion;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What publishing the draft would change, what speaks against it, and what was published before.
 *
 * @param base address of the business, for the pages of findings
 * @param zone of the business, in which times are typed
 */
public record PublishPage(
        List<ChangeLine> changes,
        List<Finding> findings,
        List<PublishedVersion> versions,
        String comment,
        String from,
        @Nullable Refusal refusal,
        Publication publication,
        boolean editable,
        String zone,
        String base,
        String board)
        implements View {

    public Tabs tabs() {
        return TiersPlace.PUBLISH.tabs(board);
    }

    public String self() {
        return board + "/publish";
    }

    public boolean blocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    public boolean looser() {
        return changes.stream().anyMatch(line -> line.change().looser());
    }

    /** For the placeholders of its sentence; empty beyond the last. */
    public Object argument(Finding finding, int position) {
        return position < finding.arguments().size() ? finding.arguments().get(position) : "";
    }

    public boolean cancellable(PublishedVersion version) {
        return editable
                && (version.state() == PublishedVersion.State.TRAINING
                        || version.state() == PublishedVersion.State.SCHEDULED);
    }

    /** Whether it was let through once and does not decide now. */
    public boolean repeatable(PublishedVersion version) {
        return editable && version.state() == PublishedVersion.State.RETIRED;
    }
}
