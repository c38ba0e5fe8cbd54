package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.routing.OwnPhrase;
import org.alongside.routing.OwnSignals.NewPhrase;
import org.alongside.routing.domain.OwnPhraseRules;
import org.alongside.routing.store.OwnPhrases;
import org.alongside.routing.store.OwnPhrases.Past;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** The short transactions on a business's own words. */
@InTenant
@ApplicationScoped
class ChangingSignals {

    private final OwnPhrases phrases;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ChangingSignals(OwnPhrases phrases, Ids ids, Clock clock) {
        this.phrases = phrases;
        this.ids = ids;
        this.clock = clock;
    }

    List<OwnPhrase> all(TenantId tenant) {
        return phrases.all(tenant);
    }

    List<Past> past(TenantId tenant, int most) {
        return phrases.past(tenant, most);
    }

    int add(TenantId tenant, List<NewPhrase> fresh, String username) {
        int added = 0;
        for (NewPhrase phrase : fresh) {
            added += phrases.add(tenant, ids.next(), phrase, username, clock.instant()) ? 1 : 0;
        }
        long held =
                phrases.all(tenant).stream().filter(phrase -> !phrase.removed()).count();
        if (held > OwnPhraseRules.MOST_PHRASES) {
            throw new RefusedException("routing.signals.fault.tooMany", OwnPhraseRules.MOST_PHRASES);
        }
        return added;
    }

    void mark(TenantId tenant, UUID phrase, boolean removed, String username) {
        if (!phrases.mark(tenant, phrase, removed, username, clock.instant())) {
            throw new NotFoundException();
        }
    }
}
