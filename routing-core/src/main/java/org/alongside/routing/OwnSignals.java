package org.alongside.routing;

import java.util.List;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * What a business adds to the signals. It can only add: what we ship stays, and every signal lowers autonomy. In force
 * at once, on other nodes within seconds; independent of the policy's versions.
 */
public interface OwnSignals {

    /** Those in force and those removed, oldest first. */
    List<OwnPhrase> all(TenantId tenant);

    /**
     * Adds phrases, all or none; those that are there already stay as they are.
     *
     * @return how many are new
     * @throws org.alongside.shared.RefusedException if one is empty, too short, too long, has no such language, or
     *     would have caught more than a fifth of at least 50 past messages; or if there would be more than 1 000
     */
    int add(TenantId tenant, List<NewPhrase> phrases, String username);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    void remove(TenantId tenant, UUID phrase, String username);

    /** Takes a removal back. @throws org.alongside.shared.NotFoundException if there is none */
    void restore(TenantId tenant, UUID phrase, String username);

    /** What the phrases would have caught in the past; nothing is stored. @throws RefusedException as {@link #add} */
    PhraseTrial attempt(TenantId tenant, List<NewPhrase> phrases);

    /** Lines that we wrote to show what a signal is found in, or not; empty for the business's own. */
    List<String> examples(SignalKind kind, String language, boolean shown);

    /** The words that we ship, as they are written down. */
    List<String> shipped(SignalKind kind, String language);

    /** A phrase to be. */
    record NewPhrase(SignalKind kind, String name, String language, String phrase) {}
}
