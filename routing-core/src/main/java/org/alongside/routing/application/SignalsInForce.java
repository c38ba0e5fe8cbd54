package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.routing.OwnPhrase;
import org.alongside.routing.Signal;
import org.alongside.routing.ai.OwnWords;
import org.alongside.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The businesses' own words, ready to be found. This node's changes count at once, another node's within seconds.
 * Thread-safe; not inside a transaction.
 */
@ApplicationScoped
class SignalsInForce {

    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private record Known(List<OwnPhrase> phrases, OwnWords words, Instant checkedAt) {}

    private final ChangingSignals signals;
    private final Clock clock;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

    @Inject
    SignalsInForce(ChangingSignals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    List<Signal> in(TenantId tenant, String message) {
        Known last = known.get(tenant);
        if (last == null || !clock.instant().isBefore(last.checkedAt().plus(TRUSTED))) {
            last = read(tenant, last);
            known.put(tenant, last);
        }
        return last.words().detect(message);
    }

    private Known read(TenantId tenant, @Nullable Known last) {
        List<OwnPhrase> phrases = signals.all(tenant);
        OwnWords words = last != null && last.phrases().equals(phrases) ? last.words() : words(phrases);
        return new Known(phrases, words, clock.instant());
    }

    private static OwnWords words(List<OwnPhrase> phrases) {
        return new OwnWords(phrases.stream()
                .filter(phrase -> !phrase.removed())
                .map(phrase -> new OwnWords.Line(phrase.kind(), phrase.name(), phrase.phrase()))
                .toList());
    }

    void forget(TenantId tenant) {
        known.remove(tenant);
    }
}
