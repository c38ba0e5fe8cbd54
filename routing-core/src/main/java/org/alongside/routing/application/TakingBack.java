package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.routing.DraftChange;
import org.alongside.routing.DraftHistory;
import org.alongside.routing.application.DraftPolicy.Act;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.routing.store.DraftChanges;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** The way back to what a draft said before. */
@InTenant
@ApplicationScoped
class TakingBack implements DraftHistory {

    private static final int LAST_TWO = 2;

    private final DraftPolicy draft;
    private final DraftChanges changes;

    @Inject
    TakingBack(DraftPolicy draft, DraftChanges changes) {
        this.draft = draft;
        this.changes = changes;
    }

    @Override
    public List<DraftChange> recent(TenantId tenant, int limit) {
        return changes.recent(limit);
    }

    @Override
    public void undo(TenantId tenant, int number, String username) {
        List<DraftChange> last = changes.recent(LAST_TWO);
        if (last.size() < LAST_TWO || last.get(0).number() != number) {
            throw new RefusedException("routing.draft.fault.changed");
        }
        PolicyDocument before = document(last.get(1).number());
        draft.replace(
                tenant, before, new Act(DraftChange.Kind.UNDONE, last.get(0).subject(), "", username));
    }

    @Override
    public void returnTo(TenantId tenant, int number, String username) {
        draft.replace(
                tenant, document(number), new Act(DraftChange.Kind.RETURNED, "", String.valueOf(number), username));
    }

    private PolicyDocument document(int number) {
        return changes.document(number).orElseThrow(NotFoundException::new);
    }
}
