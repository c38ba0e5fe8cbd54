package org.alongside.routing.web;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.Autonomy;
import org.alongside.routing.IntentTier;
import org.alongside.shared.web.View;

/**
 * All intents of the draft, in a column for each tier.
 *
 * @param create where a new one is made; empty for those who may not
 */
public record IntentsPage(
        String query, List<Column> columns, int total, Publication publication, String self, String create)
        implements View {

    public Tabs tabs() {
        return TiersPlace.BOARD.tabs(self);
    }

    /** One tier. */
    public record Column(IntentTier tier, List<Card> cards) {}

    /**
     * One intent.
     *
     * @param autonomy in force, or none before it was published
     * @param braked whether it may do less than its tier lets it begin with
     * @param move where the form that changes its tier goes; empty for those who may not
     */
    public record Card(
            String key,
            String name,
            String caseType,
            int utterances,
            Optional<Autonomy> autonomy,
            boolean braked,
            String url,
            String move,
            List<IntentTier> others) {}

    public boolean empty() {
        return total == 0;
    }

    public boolean nothingFound() {
        return total > 0 && columns.stream().allMatch(column -> column.cards().isEmpty());
    }
}
