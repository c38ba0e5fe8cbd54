package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Trials;
import org.alongside.routing.Trials.Trial;
import org.alongside.tenant.Here;

/**
 * What would happen with a message like this one? Sent by POST, because customers' words do not belong in addresses.
 */
@ApplicationScoped
@Path("/{tenant}/intents/try")
@Produces(MediaType.TEXT_HTML)
public class TryPages {

    private static final int GUESSES = 5;
    private static final int LONGEST = 2000;

    private final Trials trials;
    private final Policies policies;
    private final Here here;

    @Inject
    public TryPages(Trials trials, Policies policies, Here here) {
        this.trials = trials;
        this.policies = policies;
        this.here = here;
    }

    @GET
    public TryPage blank() {
        return page("", Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TryPage attempt(@FormParam("text") @DefaultValue("") String text) {
        String sentence =
                text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
        return page(sentence, sentence.isEmpty() ? Optional.empty() : trials.attempt(here.tenantId(), sentence));
    }

    private TryPage page(String text, Optional<Trial> trial) {
        Optional<PolicyVersion> policy = policies.inForce(here.tenantId());
        List<TryPage.Guess> guesses = trial.map(made -> made.understood().guesses()).orElse(List.of()).stream()
                .limit(GUESSES)
                .map(guess -> guess(policy, guess))
                .toList();
        return new TryPage(text, trial.orElse(null), guesses, policy.isEmpty(), base() + "/try", base());
    }

    private TryPage.Guess guess(Optional<PolicyVersion> policy, IntentGuess guess) {
        Optional<Intent> intent = policy.flatMap(version -> version.intent(guess.intent()));
        return new TryPage.Guess(
                intent.map(known -> known.nameIn(here.locale().getLanguage())).orElse(guess.intent()),
                intent.map(Intent::tier),
                guess.probability(),
                base() + "/" + guess.intent());
    }

    private String base() {
        return "/" + here.tenant().slug() + "/intents";
    }
}
