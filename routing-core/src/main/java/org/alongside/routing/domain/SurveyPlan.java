package org.alongside.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Outcome;
import org.alongside.routing.Survey.Moment;
import org.alongside.routing.Survey.Reason;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.SurveySettings;

/** When a contact is asked what about a conversation that is closed. Pure. */
public record SurveyPlan(Moment moment, List<SurveyKind> kinds) {

    private static final List<SurveyKind> RIDERS = List.of(SurveyKind.EFFORT, SurveyKind.REPEATED, SurveyKind.SEAM);

    /**
     * How a conversation ended.
     *
     * @param silent nobody closed it
     * @param withPerson a person took part, or was called
     * @param optedOut the contact wants no questions
     */
    public record Ended(Outcome outcome, boolean silent, boolean withPerson, boolean optedOut) {}

    /**
     * What chance says of a conversation.
     *
     * @param share 0..99; asked when below the settings' percentage
     * @param later of two moments the later one, where a contact may be asked once only
     */
    public record Draw(int share, boolean later) {}

    public SurveyPlan {
        kinds = List.copyOf(kinds);
    }

    /** Why the contact is asked nothing at all; none says that somebody would be asked. */
    public static Optional<Reason> hindrance(SurveySettings settings, Ended ended, Draw draw) {
        if (!ended.outcome().isTold()) {
            return Optional.of(Reason.OUTCOME);
        }
        if (ended.optedOut()) {
            return Optional.of(Reason.OPTED_OUT);
        }
        if (ended.silent() && !settings.afterSilence()) {
            return Optional.of(Reason.SILENCE);
        }
        return draw.share() < settings.percent() ? Optional.empty() : Optional.of(Reason.SAMPLE);
    }

    /**
     * Where a contact may be asked once only in a while, chance takes one of two moments: the one would always keep the
     * other from being asked. What fits both is asked with the first that there is.
     */
    public static List<SurveyPlan> of(SurveySettings settings, boolean withPerson, Draw draw) {
        List<SurveyKind> riders = RIDERS.stream()
                .filter(settings.kinds()::contains)
                .filter(kind -> withPerson || !kind.ofPeople())
                .toList();
        boolean atClose = settings.kinds().contains(SurveyKind.AT_CLOSE) || !riders.isEmpty();
        boolean dayAfter = settings.kinds().contains(SurveyKind.DAY_AFTER);
        boolean one = atClose && dayAfter && settings.capDays() > 0;
        boolean closing = atClose && !(one && draw.later());
        List<SurveyPlan> plans = new ArrayList<>();
        if (closing) {
            boolean rated = settings.kinds().contains(SurveyKind.AT_CLOSE);
            plans.add(new SurveyPlan(Moment.CLOSE, rated ? with(SurveyKind.AT_CLOSE, riders) : riders));
        }
        if (dayAfter && !(one && !draw.later())) {
            List<SurveyKind> rest = closing ? List.of() : riders;
            plans.add(new SurveyPlan(Moment.DAY_AFTER, with(SurveyKind.DAY_AFTER, rest)));
        }
        return plans;
    }

    /** Whether a contact who was asked then may not be asked now. */
    public static boolean capped(SurveySettings settings, Optional<Instant> lastAsked, Instant now) {
        return lastAsked
                .map(last -> last.plus(Duration.ofDays(settings.capDays())).isAfter(now))
                .orElse(false);
    }

    private static List<SurveyKind> with(SurveyKind first, List<SurveyKind> others) {
        List<SurveyKind> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}
