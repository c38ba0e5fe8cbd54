package org.alongside.routing.web;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.Trials.Trial;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, and what the policy in force makes of it.
 *
 * @param trial none before something was typed
 * @param unpublished whether there is no policy to try
 */
public record TryPage(
        String text, @Nullable Trial trial, List<Guess> guesses, boolean unpublished, String self, String board)
        implements View {

    public Tabs tabs() {
        return TiersPlace.PLAYGROUND.tabs(board);
    }

    /** An intent that it may be. */
    public record Guess(String name, Optional<IntentTier> tier, double probability, String url) {}

    public String icon() {
        return trial == null
                ? ""
                : trial.decision()
                        .fold(
                                contain -> "check",
                                greet -> "chat",
                                clarify -> "help",
                                assist -> "edit",
                                escalate -> "handoff");
    }

    /** The enum's name, for the chip. */
    public RoutingDecision.@Nullable Kind kind() {
        return trial == null ? null : trial.decision().kind();
    }
}
