package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Diagnoses;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PastDemand;
import org.alongside.routing.PastDemand.Demand;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.tenant.Here;

/** Makes a card of each intent of a draft, with what is to be said about it. */
@ApplicationScoped
class Cards {

    private final Policies policies;
    private final AutomationBrake brake;
    private final Diagnoses diagnoses;
    private final PastDemand past;
    private final Here here;

    @Inject
    Cards(Policies policies, AutomationBrake brake, Diagnoses diagnoses, PastDemand past, Here here) {
        this.policies = policies;
        this.brake = brake;
        this.diagnoses = diagnoses;
        this.past = past;
        this.here = here;
    }

    List<IntentsPage.Card> of(List<Intent> draft, String base, boolean mayEdit) {
        Map<String, Autonomy> autonomy = brake.autonomy(here.tenantId());
        Optional<PolicyVersion> policy = policies.inForce(here.tenantId());
        Optional<Diagnosis> diagnosis = diagnoses.known(here.tenantId(), draft);
        Demand demand = past.lastMonth(here.tenantId());
        return draft.stream()
                .map(intent -> {
                    Optional<Intent> inForce = policy.flatMap(version -> version.intent(intent.key()));
                    Optional<Autonomy> level = Optional.ofNullable(autonomy.get(intent.key()));
                    return new IntentsPage.Card(
                            intent,
                            intent.nameIn(here.locale().getLanguage()),
                            level,
                            inForce.flatMap(known -> level.filter(
                                            now -> now.compareTo(known.tier().start()) < 0))
                                    .isPresent(),
                            Diagnosis.Supply.of(intent.utterances().size()),
                            diagnosis
                                    .map(known -> contradictions(known, intent.key()))
                                    .orElse(0),
                            change(intent, inForce),
                            demand.of(intent.key()).conversations(),
                            base + "/" + intent.key(),
                            mayEdit ? base + "/" + intent.key() + "/move" : "",
                            others(intent));
                })
                .toList();
    }

    private static int contradictions(Diagnosis diagnosis, String key) {
        return (int) diagnosis.contradictions().stream()
                .filter(found ->
                        found.intent().equals(key) || found.otherIntent().equals(key))
                .count();
    }

    private static String change(Intent intent, Optional<Intent> inForce) {
        if (inForce.isEmpty()) {
            return "new";
        }
        return inForce.get().equals(intent) ? "" : "changed";
    }

    private static List<IntentTier> others(Intent intent) {
        return Arrays.stream(IntentTier.values())
                .filter(tier -> tier != intent.tier())
                .toList();
    }
}
