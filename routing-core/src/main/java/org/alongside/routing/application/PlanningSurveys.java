package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Outcome;
import org.alongside.routing.Survey.Moment;
import org.alongside.routing.Survey.Reason;
import org.alongside.routing.SurveySettings;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.domain.QuietHours;
import org.alongside.routing.domain.SurveyPlan;
import org.alongside.routing.domain.SurveyPlan.Draw;
import org.alongside.routing.domain.SurveyPlan.Ended;
import org.alongside.routing.store.SurveyQueue;
import org.alongside.routing.store.SurveyQueue.Planned;
import org.alongside.routing.store.SurveyQueue.Standing;
import org.alongside.routing.store.SurveySettingsRows;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;

/** Decides whether, when and what a contact is asked. In the transaction that closes, or that asks. */
@ApplicationScoped
class PlanningSurveys {

    static final Duration A_DAY = Duration.ofDays(1);
    private static final int ALL = 100;

    private final SurveyQueue queue;
    private final SurveySettingsRows settings;
    private final Ids ids;
    private final Clock clock;

    @Inject
    PlanningSurveys(SurveyQueue queue, SurveySettingsRows settings, Ids ids, Clock clock) {
        this.queue = queue;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return what is to be asked at once, with the last words; everything else is kept for later */
    Optional<Planned> closed(
            Tenant business, Conversation closed, Outcome outcome, boolean silent, ChannelSender sender) {
        TenantId tenant = business.id();
        SurveySettings set = settings.of(tenant, Optional.of(closed.inbox()));
        if (set.kinds().isEmpty()) {
            return Optional.empty();
        }
        Standing standing = queue.standing(tenant, closed.contact(), closed.id());
        Ended ended = new Ended(outcome, silent, standing.withPerson(), standing.optedOut());
        Draw draw = draw(closed.id());
        List<Planned> plans = SurveyPlan.of(set, standing.withPerson(), draw).stream()
                .map(plan -> planned(closed.id(), plan, standing.closedAt().orElseThrow()))
                .toList();
        Optional<Reason> hindrance = SurveyPlan.hindrance(set, ended, draw);
        hindrance.ifPresent(reason -> plans.stream().limit(1).forEach(plan -> queue.leave(tenant, plan, reason)));
        return hindrance.isPresent()
                ? Optional.empty()
                : plans.stream()
                        .flatMap(plan -> keep(business, set, standing, plan, sender).stream())
                        .reduce((one, other) -> one);
    }

    private Planned planned(ConversationId conversation, SurveyPlan plan, Instant closedAt) {
        return new Planned(ids.next(), conversation, plan.moment(), plan.kinds(), closedAt);
    }

    private Optional<Planned> keep(
            Tenant business, SurveySettings set, Standing standing, Planned plan, ChannelSender sender) {
        Instant now = clock.instant();
        if (plan.moment() == Moment.CLOSE && SurveyPlan.capped(set, standing.lastAskedAt(), now)) {
            queue.leave(business.id(), plan, Reason.CAP);
            return Optional.empty();
        }
        Instant wanted = plan.moment() == Moment.CLOSE ? now : plan.closedAt().plus(A_DAY);
        Instant due = notQuiet(business, set, wanted, sender);
        return queue.plan(business.id(), plan, due).filter(kept -> !due.isAfter(now));
    }

    /** What is fetched wakes nobody. */
    private static Instant notQuiet(Tenant business, SurveySettings set, Instant at, ChannelSender sender) {
        return sender.fetched() ? at : QuietHours.after(at, set.quietFrom(), set.quietTo(), business.zone());
    }

    /** Whether what was planned may be asked now: a day has gone by since. */
    Optional<Reason> hindrance(Tenant business, Conversation conversation, Planned planned, ChannelSender sender) {
        Instant now = clock.instant();
        SurveySettings set = settings.of(business.id(), Optional.of(conversation.inbox()));
        Standing standing = queue.standing(business.id(), conversation.contact(), conversation.id());
        if (!standing.closedAt().equals(Optional.of(planned.closedAt()))) {
            return Optional.of(Reason.REOPENED);
        }
        if (standing.optedOut()) {
            return Optional.of(Reason.OPTED_OUT);
        }
        if (standing.talking()) {
            return Optional.of(Reason.TALKING);
        }
        if (SurveyPlan.capped(set, standing.lastAskedAt(), now)) {
            return Optional.of(Reason.CAP);
        }
        Instant heard = standing.heardAt().orElse(planned.closedAt());
        return sender.reaches(business.id(), conversation.inbox(), heard, now)
                ? Optional.empty()
                : Optional.of(Reason.WINDOW);
    }

    /** The first moment from now on that is not quiet. */
    Instant earliest(Tenant business, Conversation conversation, ChannelSender sender) {
        SurveySettings set = settings.of(business.id(), Optional.of(conversation.inbox()));
        return notQuiet(business, set, clock.instant(), sender);
    }

    /** By the random part of the conversation's id: the same however often it is looked at. */
    private static Draw draw(ConversationId conversation) {
        UUID id = conversation.value();
        long random = id.getLeastSignificantBits();
        return new Draw((int) Math.floorMod(random, (long) ALL), (random >>> Integer.SIZE & 1) == 1);
    }
}
