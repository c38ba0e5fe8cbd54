package org.alongside.knowledge;

import java.util.List;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** What the knowledge lacks, grouped by what is asked, until a person decides. */
public interface Gaps {

    /** What is to be made of a gap. @param text of the article or the reply */
    record Closing(Gap.Proposal.Kind kind, String title, String text, Audience audience) {}

    /** Those that nobody has decided about, the weightiest first; at most two hundred. */
    List<Gap> open(TenantId tenant);

    /** How many are open; at most two hundred are counted. */
    int count(TenantId tenant);

    /** The newest decisions first; at most fifty. */
    List<Gap> decided(TenantId tenant);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    Gap.Closer byId(TenantId tenant, UUID gap);

    /**
     * Makes the article or the reply, which the next answer may use, and closes the gap.
     *
     * @throws org.alongside.shared.RefusedException if something is missing; the last argument names the field
     */
    void accept(TenantId tenant, UUID gap, Closing closing, String by);

    /** It is none, or not worth it: later questions of the kind join it silently. */
    void dismiss(TenantId tenant, UUID gap, String by);

    /** Takes the decision back, and what was made of it out of the answers. */
    void reopen(TenantId tenant, UUID gap);
}
