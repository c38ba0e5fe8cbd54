package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.routing.OwnPhrase;
import org.alongside.routing.OwnSignals;
import org.alongside.routing.PhraseTrial;
import org.alongside.routing.PhraseTrial.Catch;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;
import org.alongside.routing.ai.OwnWords;
import org.alongside.routing.ai.ShippedSignals;
import org.alongside.routing.domain.OwnPhraseRules;
import org.alongside.routing.store.OwnPhrases.Past;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** Looks at the past before anything is stored: words that everybody uses would send everybody to a person. */
@ApplicationScoped
class KeepingSignals implements OwnSignals {

    private static final int PAST = 2_000;
    private static final int SHOWN = 50;

    private final ChangingSignals changing;
    private final SignalsInForce inForce;

    @Inject
    KeepingSignals(ChangingSignals changing, SignalsInForce inForce) {
        this.changing = changing;
        this.inForce = inForce;
    }

    @Override
    public List<OwnPhrase> all(TenantId tenant) {
        return changing.all(tenant);
    }

    @Override
    public int add(TenantId tenant, List<NewPhrase> given, String username) {
        List<NewPhrase> phrases = checked(given);
        List<Past> past = changing.past(tenant, PAST);
        phrases.forEach(phrase -> OwnPhraseRules.checkReach(
                phrase.phrase(), past.size(), caught(past, List.of(phrase)).size()));
        int added = changing.add(tenant, phrases, username);
        inForce.forget(tenant);
        return added;
    }

    private static List<NewPhrase> checked(List<NewPhrase> given) {
        if (given.isEmpty()) {
            throw new RefusedException("routing.signals.fault.empty");
        }
        if (given.size() > OwnPhraseRules.MOST_PHRASES) {
            throw new RefusedException("routing.signals.fault.tooMany", OwnPhraseRules.MOST_PHRASES);
        }
        given.forEach(OwnPhraseRules::check);
        return given.stream()
                .map(phrase -> new NewPhrase(
                        phrase.kind(),
                        phrase.kind().worded() ? "" : phrase.name().strip(),
                        phrase.language(),
                        phrase.phrase().strip().replaceAll("\\s+", " ")))
                .distinct()
                .toList();
    }

    @Override
    public void remove(TenantId tenant, UUID phrase, String username) {
        changing.mark(tenant, phrase, true, username);
        inForce.forget(tenant);
    }

    @Override
    public void restore(TenantId tenant, UUID phrase, String username) {
        changing.mark(tenant, phrase, false, username);
        inForce.forget(tenant);
    }

    @Override
    public PhraseTrial attempt(TenantId tenant, List<NewPhrase> given) {
        List<NewPhrase> phrases = checked(given);
        List<Past> past = changing.past(tenant, PAST);
        List<Catch> caught = caught(past, phrases);
        int contained = (int) caught.stream().filter(Catch::contained).count();
        return new PhraseTrial(
                past.size(),
                caught.size(),
                contained,
                caught.stream().limit(SHOWN).toList());
    }

    private static List<Catch> caught(List<Past> past, List<NewPhrase> phrases) {
        OwnWords words = new OwnWords(phrases.stream()
                .map(phrase -> new OwnWords.Line(phrase.kind(), phrase.name(), phrase.phrase()))
                .toList());
        List<Catch> caught = new ArrayList<>();
        for (Past message : past) {
            List<Signal> seen = words.detect(message.text());
            if (!seen.isEmpty()) {
                String evidence = seen.get(0).evidence();
                caught.add(
                        new Catch(message.conversation(), message.text(), evidence, message.contained(), message.at()));
            }
        }
        return caught;
    }

    @Override
    public List<String> examples(SignalKind kind, String language, boolean shown) {
        return ShippedSignals.examples(kind, language, shown);
    }

    @Override
    public List<String> shipped(SignalKind kind, String language) {
        return ShippedSignals.phrases(kind, language);
    }
}
