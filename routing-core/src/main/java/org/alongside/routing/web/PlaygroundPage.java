package org.alongside.routing.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Citation;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.SignalKind;
import org.alongside.routing.Trials.Edition;
import org.alongside.routing.Trials.Played;
import org.alongside.routing.Trials.Readiness;
import org.alongside.routing.Trials.RuleCheck;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that an admin types, and what the policies make of it.
 *
 * @param sides one for each policy that plays
 * @param save where the conversation becomes a test case; empty for those who may not, and before there is one
 */
public record PlaygroundPage(
        PlaygroundForm form,
        List<Exchange> thread,
        List<Side> sides,
        List<String> languages,
        List<Choice> intents,
        @Nullable Refusal refusal,
        String self,
        String watch,
        String save,
        String board)
        implements View {

    public Tabs tabs() {
        return TiersPlace.PLAYGROUND.tabs(board);
    }

    /** One message with what is said to it. @param pause before it */
    public record Exchange(int number, List<Part> text, Duration pause, List<Reply> replies, boolean looked) {}

    /** Some of the words. @param kind of the signal that they show, or none */
    public record Part(String text, Optional<SignalKind> kind) {}

    /** @param edition that says it, or none when all say the same */
    public record Reply(Optional<Edition> edition, Kind kind, String text, List<Citation> citations) {}

    /** An intent to choose. */
    public record Choice(String key, String name) {}

    /** What one policy makes of the message that is looked at. @param played none before there is a message */
    public record Side(
            Edition edition,
            Readiness readiness,
            int number,
            @Nullable Played played,
            List<Guess> guesses,
            List<Sum> sums,
            boolean differs) {

        public List<RuleCheck> fired() {
            return rules(true);
        }

        public List<RuleCheck> silent() {
            return rules(false);
        }

        private List<RuleCheck> rules(boolean fired) {
            return played == null
                    ? List.of()
                    : played.rules().stream()
                            .filter(rule -> rule.fired() == fired)
                            .toList();
        }

        public Kind kind() {
            return played == null ? Kind.ESCALATE : played.decision().kind();
        }
    }

    /** An intent that it may be. */
    public record Guess(String name, Optional<IntentTier> tier, double probability, String url) {}

    /** How likely it is that the message belongs to a tier. @param limit where the policy draws its line, or 0 */
    public record Sum(IntentTier tier, double probability, double limit) {
        /** Whether the line must be reached, not only kept. */
        public boolean least() {
            return tier == IntentTier.A;
        }
    }

    public List<PlaygroundForm.Show> shows() {
        return List.of(PlaygroundForm.Show.values());
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /** Width of a bar that is a hundred wide. */
    public String width(double share) {
        return String.valueOf(Math.round(share * 1000) / 10.0);
    }

    public String icon(Kind kind) {
        return Icons.of(kind);
    }

    public boolean empty() {
        return thread.isEmpty();
    }

    public boolean compared() {
        return sides.size() > 1;
    }

    /** Whether the two sides differ about the message that is looked at. */
    public boolean differ() {
        return sides.stream().anyMatch(Side::differs);
    }

    public boolean training() {
        return sides.stream().anyMatch(side -> side.readiness() == Readiness.TRAINING);
    }

    public Optional<Played> looked() {
        return sides.stream().map(Side::played).filter(played -> played != null).reduce((first, last) -> last);
    }
}
