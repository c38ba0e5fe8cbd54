package org.alongside.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * What the assistant would have said, beside what agents said: the evidence on which autonomy is raised. Drafts in
 * shadow are seen by nobody until then; there are none of tier C, because no answerer is asked there.
 */
public interface Shadow {

    /** @param intent key, {@code verdict}, {@code mode}: empty for all */
    record Filter(String intent, Optional<DraftVerdict> verdict, Optional<Autonomy> mode) {
        public static final Filter ALL = new Filter("", Optional.empty(), Optional.empty());
    }

    /**
     * At most {@code limit} drafts, newest first (keyset paging).
     *
     * @param after the last one of the page before, or none for the first
     */
    List<DraftComparison> list(TenantId tenant, Filter filter, Optional<UUID> after, int limit);

    /** Agreement of the last 90 days by intent key; intents without drafts are absent. */
    Map<String, Agreement> agreement(TenantId tenant);

    /**
     * A person says that this case needed a person, whatever was sent.
     *
     * @param by username
     * @throws org.alongside.shared.NotFoundException if there is no such draft
     * @throws org.alongside.shared.RefusedException if the assistant would not have answered it anyway
     */
    void missed(TenantId tenant, UUID draft, String by);
}
