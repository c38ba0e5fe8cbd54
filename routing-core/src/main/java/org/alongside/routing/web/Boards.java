package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.DraftChange;
import org.alongside.routing.DraftHistory;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies;
import org.alongside.routing.Policies.PublicationState;
import org.alongside.routing.Policies.State;
import org.alongside.routing.Publications;
import org.alongside.routing.PublishedVersion;
import org.alongside.tenant.Here;
import org.alongside.tenant.Role;

/** Puts the pages about intents together. */
@ApplicationScoped
class Boards {

    private final Policies policies;
    private final Publications publications;
    private final DraftHistory history;
    private final AutomationBrake brake;
    private final Cards cards;
    private final Here here;

    @Inject
    Boards(
            Policies policies,
            Publications publications,
            DraftHistory history,
            AutomationBrake brake,
            Cards cards,
            Here here) {
        this.policies = policies;
        this.publications = publications;
        this.history = history;
        this.brake = brake;
        this.cards = cards;
        this.here = here;
    }

    IntentsPage board(BoardFilter filter) {
        List<Intent> draft = policies.draft(here.tenantId());
        List<IntentsPage.Card> all = cards.of(draft, base(), mayEdit());
        List<IntentsPage.Column> columns = Arrays.stream(IntentTier.values())
                .map(tier -> new IntentsPage.Column(
                        tier,
                        all.stream()
                                .filter(card -> card.intent().tier() == tier && filter.shows(card))
                                .toList(),
                        (int) draft.stream()
                                .filter(intent -> intent.tier() == tier)
                                .count()))
                .toList();
        List<String> caseTypes =
                draft.stream().map(Intent::caseType).distinct().sorted().toList();
        return new IntentsPage(filter, caseTypes, columns, draft.size(), publication(), last(draft), base(), mayEdit());
    }

    /** What was done last, while that can be taken back. */
    private Optional<DraftStep> last(List<Intent> draft) {
        return history.recent(here.tenantId(), 1).stream()
                .filter(change -> change.kind() != DraftChange.Kind.BEGAN)
                .map(change -> step(change, draft))
                .findFirst();
    }

    DraftStep step(DraftChange change, List<Intent> draft) {
        String subject = draft.stream()
                .filter(intent -> intent.key().equals(change.subject()))
                .map(intent -> intent.nameIn(here.locale().getLanguage()))
                .findFirst()
                .orElse(change.subject());
        return new DraftStep(change, subject);
    }

    Publication publication() {
        PublicationState now = policies.publication(here.tenantId());
        Optional<PublishedVersion> newest = now.state() == State.TRAINING || now.state() == State.SCHEDULED
                ? publications.versions(here.tenantId(), 1).stream().findFirst()
                : Optional.empty();
        return new Publication(
                now,
                newest.map(PublishedVersion::percent).orElse(0),
                newest.flatMap(PublishedVersion::liveFrom).orElse(null),
                base(),
                mayEdit() ? base() + "/publish" : "",
                base() + "/publication");
    }

    Optional<Autonomy> autonomyOf(String key) {
        return Optional.ofNullable(brake.autonomy(here.tenantId()).get(key));
    }

    boolean mayEdit() {
        return here.maybeMember().filter(member -> member.role() == Role.ADMIN).isPresent();
    }

    String base() {
        return "/" + here.tenant().slug() + "/intents";
    }
}
