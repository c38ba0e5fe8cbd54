package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.routing.ConductLog;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies.PublicationState;
import org.alongside.routing.Policies.State;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Thresholds;
import org.alongside.routing.domain.IntentRules;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.routing.domain.PolicySurroundings;
import org.alongside.routing.store.DraftIntents;
import org.alongside.routing.store.PolicyVersions;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

/** The short transactions on drafts and publications. */
@InTenant
@ApplicationScoped
class ChangingPolicies {

    private final DraftIntents drafts;
    private final PolicyVersions versions;
    private final ConductLog conduct;
    private final Ids ids;
    private final Clock clock;
    private final Consumer<PublicationBegun> begun;

    @Inject
    ChangingPolicies(
            DraftIntents drafts,
            PolicyVersions versions,
            ConductLog conduct,
            Ids ids,
            Clock clock,
            Event<PublicationBegun> begun) {
        this(drafts, versions, conduct, ids, clock, begun::fire);
    }

    ChangingPolicies(
            DraftIntents drafts,
            PolicyVersions versions,
            ConductLog conduct,
            Ids ids,
            Clock clock,
            Consumer<PublicationBegun> begun) {
        this.drafts = drafts;
        this.versions = versions;
        this.conduct = conduct;
        this.ids = ids;
        this.clock = clock;
        this.begun = begun;
    }

    List<Intent> draft(TenantId tenant) {
        return drafts.all();
    }

    void saveDraft(TenantId tenant, List<Intent> intents, PolicySurroundings around) {
        IntentRules.check(intents, around);
        drafts.replaceAll(tenant, intents);
    }

    void saveIntent(TenantId tenant, Intent intent, PolicySurroundings around) {
        List<Intent> others = new ArrayList<>(drafts.all());
        others.removeIf(other -> other.key().equals(intent.key()));
        IntentRules.checkBeside(intent, others, around);
        drafts.save(tenant, intent);
    }

    void deleteIntent(TenantId tenant, String key) {
        if (!drafts.delete(key)) {
            throw new NotFoundException();
        }
    }

    void changeTier(TenantId tenant, String key, IntentTier tier) {
        Intent intent = drafts.all().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Intent moved = intent.withTier(tier);
        IntentRules.checkRoute(moved);
        drafts.save(tenant, moved);
    }

    void publish(TenantId tenant, String username) {
        List<Intent> intents = drafts.all();
        IntentRules.checkPublishable(intents);
        Thresholds thresholds = versions.live().map(PolicyVersion::thresholds).orElse(Thresholds.DEFAULT);
        int number =
                versions.add(tenant, ids.next(), new PolicyDocument(intents, thresholds), username, clock.instant());
        conduct.append(
                tenant,
                ConductEntries.of(
                        "policy-published",
                        Map.of(
                                "policy", String.valueOf(number),
                                "intents", String.valueOf(intents.size()),
                                "by", username)));
        begun.accept(new PublicationBegun(tenant));
    }

    PublicationState publication(TenantId tenant) {
        List<Intent> draft = drafts.all();
        return versions.newest()
                .map(newest -> state(newest, draft))
                .orElseGet(() -> new PublicationState(State.NONE, 0, !draft.isEmpty(), ""));
    }

    private PublicationState state(PolicyVersions.Stored newest, List<Intent> draft) {
        State state = State.valueOf(newest.state());
        Optional<PolicyVersion> compared = state == State.FAILED ? versions.live() : Optional.of(newest.version());
        boolean differs =
                !compared.map(PolicyVersion::intents).orElse(List.of()).equals(draft);
        return new PublicationState(state, newest.version().number(), differs, newest.error());
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
