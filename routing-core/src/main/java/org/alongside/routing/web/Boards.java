package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.tenant.Here;
import org.alongside.tenant.Role;

/** Puts the pages about intents together. */
@ApplicationScoped
class Boards {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Policies policies;
    private final AutomationBrake brake;
    private final Here here;

    @Inject
    Boards(Policies policies, AutomationBrake brake, Here here) {
        this.policies = policies;
        this.brake = brake;
        this.here = here;
    }

    IntentsPage board(String query) {
        List<Intent> draft = policies.draft(here.tenantId());
        Map<String, Autonomy> autonomy = brake.autonomy(here.tenantId());
        Optional<PolicyVersion> policy = policies.inForce(here.tenantId());
        List<IntentsPage.Column> columns = Arrays.stream(IntentTier.values())
                .map(tier -> new IntentsPage.Column(
                        tier,
                        draft.stream()
                                .filter(intent -> intent.tier() == tier && matches(intent, query))
                                .map(intent -> card(
                                        intent,
                                        Optional.ofNullable(autonomy.get(intent.key())),
                                        policy.flatMap(version -> version.intent(intent.key()))))
                                .toList()))
                .toList();
        return new IntentsPage(query, columns, draft.size(), publication(), base(), mayEdit() ? base() + "/new" : "");
    }

    private IntentsPage.Card card(Intent intent, Optional<Autonomy> autonomy, Optional<Intent> inForce) {
        String url = base() + "/" + intent.key();
        return new IntentsPage.Card(
                intent.key(),
                intent.nameIn(here.locale().getLanguage()),
                intent.caseType(),
                intent.utterances().size(),
                autonomy,
                inForce.flatMap(known -> autonomy.filter(
                                level -> level.compareTo(known.tier().start()) < 0))
                        .isPresent(),
                url,
                mayEdit() ? url + "/tier" : "",
                Arrays.stream(IntentTier.values())
                        .filter(tier -> tier != intent.tier())
                        .toList());
    }

    private boolean matches(Intent intent, String query) {
        String wanted = bare(query);
        return wanted.isEmpty()
                || bare(intent.key()).contains(wanted)
                || bare(intent.caseType()).contains(wanted)
                || intent.name().values().stream().anyMatch(name -> bare(name).contains(wanted))
                || intent.utterances().stream()
                        .anyMatch(utterance -> bare(utterance.text()).contains(wanted));
    }

    private static String bare(String text) {
        String apart = Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("");
    }

    Publication publication() {
        return new Publication(
                policies.publication(here.tenantId()),
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
