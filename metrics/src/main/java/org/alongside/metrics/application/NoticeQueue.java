package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.metrics.Notice;
import org.alongside.metrics.NoticeSender.Sent;
import org.alongside.metrics.Notices.State;
import org.alongside.metrics.store.NoticeMails;
import org.alongside.metrics.store.NoticeMails.Letter;
import org.alongside.metrics.store.NoticeRows;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/** Takes letters from the queue, and writes down what became of them; each in a short transaction of its own. */
@ApplicationScoped
class NoticeQueue {

    /** 1, 2, 4 … minutes, then every four hours: two days in all. */
    private static final int MOST_ATTEMPTS = 18;

    private static final int LONGEST_PAUSE_MINUTES = 240;

    private final NoticeRows notices;
    private final NoticeMails mails;
    private final Clock clock;

    @Inject
    NoticeQueue(NoticeRows notices, NoticeMails mails, Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.clock = clock;
    }

    record Taken(Letter letter, Notice notice) {}

    @AcrossTenants(AcrossTenants.Scope.QUEUE)
    List<TenantId> due() {
        return mails.due(clock.instant());
    }

    @InTenant
    Optional<Taken> take(TenantId tenant) {
        return mails.claim(clock.instant())
                .flatMap(letter -> notices.byId(letter.notice()).map(notice -> new Taken(letter, notice)));
    }

    @InTenant
    void record(TenantId tenant, Letter letter, Sent sent) {
        Instant now = clock.instant();
        mails.record(letter, state(letter, sent), sent.problem(), now.plus(pause(letter.attempts())));
    }

    private static State state(Letter letter, Sent sent) {
        return switch (sent.result()) {
            case TAKEN -> State.SENT;
            case LATER -> letter.attempts() < MOST_ATTEMPTS ? State.READY : State.FAILED;
            case REFUSED -> State.FAILED;
        };
    }

    private static Duration pause(int attempts) {
        return Duration.ofMinutes(Math.min(LONGEST_PAUSE_MINUTES, 1L << Math.min(attempts - 1, 10)));
    }
}
