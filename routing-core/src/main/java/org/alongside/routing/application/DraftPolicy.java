package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.alongside.routing.DraftChange;
import org.alongside.routing.Intent;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Thresholds;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.routing.store.DraftChanges;
import org.alongside.routing.store.DraftIntents;
import org.alongside.routing.store.DraftThresholds;
import org.alongside.routing.store.PolicyVersions;
import org.alongside.shared.TenantId;

/** The draft and what was done to it, inside a running transaction. */
@ApplicationScoped
class DraftPolicy {

    private final DraftIntents intents;
    private final DraftThresholds thresholds;
    private final DraftChanges changes;
    private final PolicyVersions versions;
    private final Clock clock;

    @Inject
    DraftPolicy(
            DraftIntents intents,
            DraftThresholds thresholds,
            DraftChanges changes,
            PolicyVersions versions,
            Clock clock) {
        this.intents = intents;
        this.thresholds = thresholds;
        this.changes = changes;
        this.versions = versions;
        this.clock = clock;
    }

    List<Intent> intents() {
        return intents.all();
    }

    /** Those of the version in force, until somebody draws the lines anew. */
    Thresholds thresholds() {
        return thresholds
                .given()
                .orElseGet(() -> versions.live().map(PolicyVersion::thresholds).orElse(Thresholds.DEFAULT));
    }

    PolicyDocument document() {
        return new PolicyDocument(intents(), thresholds());
    }

    /** Who changed what. */
    record Act(DraftChange.Kind kind, String subject, String detail, String by) {}

    /** Changes it, one change of a tenant's draft at a time, and remembers what came of it. */
    void change(TenantId tenant, Act act, Runnable work) {
        intents.lock(tenant);
        if (changes.none()) {
            remember(tenant, new Act(DraftChange.Kind.BEGAN, "", "", act.by()));
        }
        work.run();
        remember(tenant, act);
    }

    private void remember(TenantId tenant, Act act) {
        changes.add(tenant, act.kind(), act.subject(), act.detail(), act.by(), clock.instant(), document());
    }

    /** All of it at once. */
    void replace(TenantId tenant, PolicyDocument document, Act act) {
        change(tenant, act, () -> {
            intents.replaceAll(tenant, document.intents());
            thresholds.save(tenant, document.thresholds());
        });
    }
}
