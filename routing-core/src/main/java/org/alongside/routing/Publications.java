package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** How drafts become versions in force, and old ones again. */
public interface Publications {

    /**
     * @param by user name of who answers for it
     * @param comment why; may be empty
     * @param from from when on it is in force; empty for as soon as it is trained
     */
    record Release(String by, String comment, Optional<Instant> from) {

        /** As soon as it is trained, without a word. */
        public static Release now(String by) {
            return new Release(by, "", Optional.empty());
        }
    }

    /**
     * Trains on the draft in the background; in force when that is done, or at the release's time. Replaces a version
     * that is still in training or scheduled.
     *
     * @throws org.alongside.shared.RefusedException if a gate or a rule speaks against it
     */
    void publish(TenantId tenant, Release release);

    /** What speaks against publishing the draft, blocking or not. */
    List<PublicationGate.Finding> findings(TenantId tenant);

    /**
     * Publishes what an older version said, as a new version. The draft stays as it is, and no gate is asked: that
     * version was let through once.
     *
     * @throws org.alongside.shared.NotFoundException if there is no such version
     */
    void publishAgain(TenantId tenant, int number, Release release);

    /**
     * Calls off a version that is in training or scheduled.
     *
     * @throws org.alongside.shared.RefusedException if it is too late
     */
    void cancel(TenantId tenant, int number, String username);

    /** Makes the draft what that version says. */
    void takeIntoDraft(TenantId tenant, int number, String username);

    /** Newest first. */
    List<PublishedVersion> versions(TenantId tenant, int limit);

    /** In what the draft differs from the version in force; all of it is new before the first publication. */
    List<PolicyChange> draftChanges(TenantId tenant);

    /**
     * In what a version differs from the one before it.
     *
     * @throws org.alongside.shared.NotFoundException if there is no such version
     */
    List<PolicyChange> changesOf(TenantId tenant, int number);
}
