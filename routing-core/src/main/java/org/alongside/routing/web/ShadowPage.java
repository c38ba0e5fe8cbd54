package org.alongside.routing.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Agreement;
import org.alongside.routing.Autonomy;
import org.alongside.routing.DraftComparison.Piece;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.IntentTier;
import org.alongside.shared.web.View;

/**
 * The assistant's drafts beside what agents sent.
 *
 * @param intent filtered by, as {@code verdict} and {@code mode}; empty for all
 * @param next address of the next page, or empty
 */
public record ShadowPage(
        List<Row> agreements,
        List<Pair> pairs,
        List<Option> intents,
        String intent,
        String verdict,
        String mode,
        String next,
        String self,
        String autonomy,
        String board)
        implements View {

    private static final long FEW = 20;

    /** One intent's agreement. */
    public record Row(String name, Optional<IntentTier> tier, Autonomy level, Agreement agreement, String url) {

        public boolean few() {
            return agreement.n() < FEW;
        }

        public boolean none() {
            return agreement.n() == 0;
        }
    }

    /** @param mark address that says that a person was needed, or empty */
    public record Pair(
            String id,
            String intent,
            Optional<IntentTier> tier,
            Autonomy mode,
            boolean wouldContain,
            DraftVerdict verdict,
            Instant at,
            List<Piece> draft,
            List<Piece> sent,
            String conversation,
            String mark) {

        /** For the chip: only agreement is good, only what was missed is bad. */
        public String tone() {
            return switch (verdict) {
                case SAME, EDITED -> "chip-good";
                case MISSED_ESCALATION -> "chip-bad";
                case REWRITTEN -> "chip-warn";
                case WAITING, NONE -> "chip-outline";
            };
        }
    }

    public record Option(String value, String name) {}

    public List<DraftVerdict> verdicts() {
        return List.of(DraftVerdict.values());
    }

    public boolean filtered() {
        return !intent.isEmpty() || !verdict.isEmpty() || !mode.isEmpty();
    }

    public Tabs tabs() {
        return TiersPlace.SHADOW.tabs(board);
    }
}
