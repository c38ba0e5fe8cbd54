package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.alongside.routing.ConductLog;
import org.alongside.routing.DraftChange;
import org.alongside.routing.PolicyChange;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Publications.Release;
import org.alongside.routing.PublishedVersion;
import org.alongside.routing.Thresholds;
import org.alongside.routing.application.DraftPolicy.Act;
import org.alongside.routing.domain.IntentRules;
import org.alongside.routing.domain.PolicyDifference;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.routing.domain.PolicySurroundings;
import org.alongside.routing.domain.ThresholdRules;
import org.alongside.routing.store.PolicyVersions;
import org.alongside.routing.store.PublicationRows;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** The short transactions on publications. */
@InTenant
@ApplicationScoped
class ChangingPublications {

    private static final PolicyDocument NOTHING = new PolicyDocument(List.of(), Thresholds.DEFAULT);

    private final DraftPolicy draft;
    private final PolicyVersions versions;
    private final PublicationRows rows;
    private final ConductLog conduct;
    private final Ids ids;
    private final Clock clock;
    private final Consumer<PublicationBegun> begun;

    @Inject
    ChangingPublications(
            DraftPolicy draft,
            PolicyVersions versions,
            PublicationRows rows,
            ConductLog conduct,
            Ids ids,
            Clock clock,
            Event<PublicationBegun> begun) {
        this(draft, versions, rows, conduct, ids, clock, begun::fire);
    }

    ChangingPublications(
            DraftPolicy draft,
            PolicyVersions versions,
            PublicationRows rows,
            ConductLog conduct,
            Ids ids,
            Clock clock,
            Consumer<PublicationBegun> begun) {
        this.draft = draft;
        this.versions = versions;
        this.rows = rows;
        this.conduct = conduct;
        this.ids = ids;
        this.clock = clock;
        this.begun = begun;
    }

    void publish(TenantId tenant, Release release, PolicySurroundings around) {
        PolicyDocument document = draft.document();
        IntentRules.checkPublishable(document.intents());
        IntentRules.check(document.intents(), around);
        ThresholdRules.check(document.thresholds());
        add(tenant, document, release, Optional.empty());
    }

    void publishAgain(TenantId tenant, int number, Release release) {
        PolicyDocument document = rows.document(number).orElseThrow(NotFoundException::new);
        add(tenant, document, release, Optional.of(number));
    }

    private void add(TenantId tenant, PolicyDocument document, Release release, Optional<Integer> repeats) {
        release.from().filter(from -> !from.isAfter(clock.instant())).ifPresent(from -> {
            throw new RefusedException("routing.publish.fault.past");
        });
        int number = versions.add(tenant, ids.next(), document, release.by(), clock.instant());
        rows.describe(number, release, repeats);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("policy", String.valueOf(number));
        facts.put("intents", String.valueOf(document.intents().size()));
        facts.put("by", release.by());
        facts.put("comment", release.comment());
        release.from().ifPresent(from -> facts.put("from", from.toString()));
        repeats.ifPresent(older -> facts.put("repeats", String.valueOf(older)));
        conduct.append(tenant, ConductEntries.of("policy-published", facts));
        begun.accept(new PublicationBegun(tenant));
    }

    void cancel(TenantId tenant, int number, String by) {
        if (!rows.cancel(number)) {
            throw new RefusedException("routing.publish.fault.tooLate", number);
        }
        conduct.append(
                tenant, ConductEntries.of("policy-cancelled", Map.of("policy", String.valueOf(number), "by", by)));
    }

    void takeIntoDraft(TenantId tenant, int number, String by) {
        PolicyDocument document = rows.document(number).orElseThrow(NotFoundException::new);
        draft.replace(tenant, document, new Act(DraftChange.Kind.TAKEN, "", String.valueOf(number), by));
    }

    List<PublishedVersion> versions(TenantId tenant, int limit) {
        return rows.recent(limit);
    }

    List<PolicyChange> draftChanges(TenantId tenant) {
        PolicyDocument inForce =
                versions.live().map(ChangingPublications::document).orElse(NOTHING);
        return PolicyDifference.between(inForce, draft.document());
    }

    List<PolicyChange> changesOf(TenantId tenant, int number) {
        PolicyDocument after = rows.document(number).orElseThrow(NotFoundException::new);
        PolicyDocument before = rows.documentInForceBefore(number).orElse(NOTHING);
        return PolicyDifference.between(before, after);
    }

    private static PolicyDocument document(PolicyVersion version) {
        return new PolicyDocument(version.intents(), version.thresholds());
    }
}
