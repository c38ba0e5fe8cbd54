package org.alongside.routing.web;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.alongside.routing.Agreement;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Promotion;
import org.alongside.routing.Promotions;
import org.alongside.routing.Shadow;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.jspecify.annotations.Nullable;

/** Puts the page about autonomy together. */
@ApplicationScoped
class AutonomyView {

    private static final int STEPS_SHOWN = 50;
    private static final int WISHES_SHOWN = 10;

    private final AutomationBrake brake;
    private final Promotions promotions;
    private final Shadow shadow;
    private final Policies policies;
    private final Charters charters;
    private final Inboxes inboxes;
    private final Here here;

    @Inject
    AutonomyView(
            AutomationBrake brake,
            Promotions promotions,
            Shadow shadow,
            Policies policies,
            Charters charters,
            Inboxes inboxes,
            Here here) {
        this.brake = brake;
        this.promotions = promotions;
        this.shadow = shadow;
        this.policies = policies;
        this.charters = charters;
        this.inboxes = inboxes;
        this.here = here;
    }

    AutonomyPage page(String intent, @Nullable Refusal refusal, AutonomyPage.Sent sent) {
        Optional<PolicyVersion> policy = policies.inForce(here.tenantId());
        Optional<Charter> charter = charters.of(here.tenantId());
        String authoriser = charter.map(Charter::authoriser).orElse("");
        Map<InboxId, String> names = inboxes.all(here.tenantId()).stream().collect(toMap(Inbox::id, Inbox::name));
        boolean mayRaise = authoriser.equals(here.member().username());
        return new AutonomyPage(
                rows(policy, mayRaise, names),
                promotions.newest(here.tenantId(), WISHES_SHOWN).stream()
                        .map(asked -> wish(policy, asked))
                        .toList(),
                brake.history(here.tenantId(), intent, STEPS_SHOWN).stream()
                        .map(step -> new AutonomyPage.Change(
                                nameOf(policy, step.intent()),
                                step.inbox().map(names::get).orElse(""),
                                step))
                        .toList(),
                intent.isEmpty() ? "" : nameOf(policy, intent),
                authoriser,
                mayRaise,
                charter.filter(known -> known.raising().secondApprover()).isPresent(),
                refusal,
                sent,
                home() + "/charter",
                base(),
                home() + "/shadow",
                home() + "/intents");
    }

    private List<AutonomyPage.Row> rows(Optional<PolicyVersion> policy, boolean mayRaise, Map<InboxId, String> names) {
        Map<String, Autonomy> levels = brake.autonomy(here.tenantId());
        Map<InboxId, Map<String, Autonomy>> lids = brake.lids(here.tenantId());
        Map<String, Agreement> evidence = shadow.agreement(here.tenantId());
        Map<String, Instant> cooling = promotions.cooling(here.tenantId());
        return policy.map(PolicyVersion::intents).orElse(List.of()).stream()
                .map(intent -> row(
                        intent,
                        levels.getOrDefault(intent.key(), Autonomy.HUMAN),
                        lids(lids, names, intent.key()),
                        mayRaise,
                        evidence.getOrDefault(intent.key(), new Agreement(intent.key(), 0, 0, 0, 0, 0)),
                        cooling.get(intent.key())))
                .toList();
    }

    private AutonomyPage.Row row(
            Intent intent,
            Autonomy level,
            List<AutonomyPage.Lid> lids,
            boolean mayRaise,
            Agreement evidence,
            @Nullable Instant cooling) {
        return new AutonomyPage.Row(
                intent.key(),
                intent.nameIn(here.locale().getLanguage()),
                intent.tier(),
                level,
                lids.stream().filter(lid -> lid.level().compareTo(level) < 0).toList(),
                level.compareTo(intent.tier().start()) < 0,
                levels(other -> other.compareTo(level) < 0),
                levels(other -> mayRaise
                        && cooling == null
                        && other.compareTo(level) > 0
                        && other.compareTo(intent.tier().ceiling()) <= 0),
                evidence,
                cooling,
                base() + "/" + intent.key(),
                base() + "?intent=" + intent.key() + "#history");
    }

    private static List<AutonomyPage.Lid> lids(
            Map<InboxId, Map<String, Autonomy>> lids, Map<InboxId, String> names, String intent) {
        return lids.entrySet().stream()
                .filter(each -> each.getValue().containsKey(intent))
                .map(each -> new AutonomyPage.Lid(
                        names.getOrDefault(each.getKey(), ""), each.getValue().get(intent)))
                .sorted(Comparator.comparing(AutonomyPage.Lid::inbox))
                .toList();
    }

    private AutonomyPage.Wish wish(Optional<PolicyVersion> policy, Promotion asked) {
        boolean pending = asked.state() == Promotion.State.PENDING;
        boolean own = asked.askedBy().equals(here.member().username());
        String url = base() + "/promotions/" + asked.id();
        return new AutonomyPage.Wish(
                nameOf(policy, asked.intent()),
                asked,
                pending && !own ? url + "/approve" : "",
                pending ? url + "/reject" : "");
    }

    private static List<Autonomy> levels(Predicate<Autonomy> wanted) {
        return Arrays.stream(Autonomy.values()).filter(wanted).toList();
    }

    private String nameOf(Optional<PolicyVersion> policy, String key) {
        return policy.flatMap(version -> version.intent(key))
                .map(intent -> intent.nameIn(here.locale().getLanguage()))
                .orElse(key);
    }

    String base() {
        return home() + "/autonomy";
    }

    private String home() {
        return "/" + here.tenant().slug();
    }
}
