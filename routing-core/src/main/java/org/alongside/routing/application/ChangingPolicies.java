package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.DraftChange;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies.PublicationState;
import org.alongside.routing.Policies.State;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Thresholds;
import org.alongside.routing.application.DraftPolicy.Act;
import org.alongside.routing.domain.IntentRules;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.routing.domain.PolicySurroundings;
import org.alongside.routing.domain.ThresholdRules;
import org.alongside.routing.store.DraftIntents;
import org.alongside.routing.store.DraftThresholds;
import org.alongside.routing.store.PolicyVersions;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

/** The short transactions on drafts, and what is in force. */
@InTenant
@ApplicationScoped
class ChangingPolicies {

    private final DraftPolicy draft;
    private final DraftIntents intents;
    private final DraftThresholds thresholds;
    private final PolicyVersions versions;

    @Inject
    ChangingPolicies(DraftPolicy draft, DraftIntents intents, DraftThresholds thresholds, PolicyVersions versions) {
        this.draft = draft;
        this.intents = intents;
        this.thresholds = thresholds;
        this.versions = versions;
    }

    List<Intent> draft(TenantId tenant) {
        return draft.intents();
    }

    Thresholds thresholds(TenantId tenant) {
        return draft.thresholds();
    }

    PolicyDocument document(TenantId tenant) {
        return draft.document();
    }

    /** Thresholds too. */
    void replace(
            TenantId tenant, PolicyDocument document, DraftChange.Kind kind, String by, PolicySurroundings around) {
        IntentRules.check(document.intents(), around);
        ThresholdRules.check(document.thresholds());
        draft.replace(
                tenant,
                document,
                new Act(kind, "", String.valueOf(document.intents().size()), by));
    }

    void saveDraft(TenantId tenant, List<Intent> all, DraftChange.Kind kind, String by, PolicySurroundings around) {
        IntentRules.check(all, around);
        String count = String.valueOf(all.size());
        draft.change(tenant, new Act(kind, "", count, by), () -> intents.replaceAll(tenant, all));
    }

    void saveIntent(TenantId tenant, Intent intent, String by, PolicySurroundings around) {
        List<Intent> others = new ArrayList<>(intents.all());
        boolean known = others.removeIf(other -> other.key().equals(intent.key()));
        IntentRules.checkBeside(intent, others, around);
        DraftChange.Kind kind = known ? DraftChange.Kind.CHANGED : DraftChange.Kind.ADDED;
        draft.change(tenant, new Act(kind, intent.key(), "", by), () -> intents.save(tenant, intent));
    }

    void deleteIntent(TenantId tenant, String key, String by) {
        existing(key);
        draft.change(tenant, new Act(DraftChange.Kind.DELETED, key, "", by), () -> intents.delete(key));
    }

    void changeTier(TenantId tenant, String key, IntentTier tier, String by) {
        Intent moved = existing(key).withTier(tier);
        IntentRules.checkRoute(moved);
        draft.change(tenant, new Act(DraftChange.Kind.MOVED, key, tier.name(), by), () -> intents.save(tenant, moved));
    }

    void saveThresholds(TenantId tenant, Thresholds given, String by) {
        ThresholdRules.check(given);
        draft.change(tenant, new Act(DraftChange.Kind.THRESHOLDS, "", "", by), () -> thresholds.save(tenant, given));
    }

    private Intent existing(String key) {
        return intents.all().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    PublicationState publication(TenantId tenant) {
        PolicyDocument document = draft.document();
        return versions.newest()
                .map(newest -> state(newest, document))
                .orElseGet(() ->
                        new PublicationState(State.NONE, 0, !document.intents().isEmpty(), ""));
    }

    private PublicationState state(PolicyVersions.Stored newest, PolicyDocument document) {
        State state = State.valueOf(newest.state());
        Optional<PolicyVersion> compared = state == State.FAILED ? versions.live() : Optional.of(newest.version());
        boolean same = compared.map(version -> new PolicyDocument(version.intents(), version.thresholds()))
                .map(document::equals)
                .orElse(document.intents().isEmpty());
        return new PublicationState(state, newest.version().number(), !same, newest.error());
    }

    Optional<UUID> liveId(TenantId tenant) {
        return versions.liveId();
    }

    Optional<PolicyVersion> live(TenantId tenant) {
        return versions.live();
    }

    byte[] model(TenantId tenant, UUID version) {
        return versions.model(version).orElseThrow(NotFoundException::new);
    }
}
