package org.alongside.routing.web;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Diagnosis.Supply;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.shared.web.View;

/**
 * All intents of the draft, in a column for each tier.
 *
 * @param total of the draft, whatever is shown
 * @param last what was done to the draft last
 */
public record IntentsPage(
        BoardFilter filter,
        List<String> caseTypes,
        List<Column> columns,
        int total,
        Publication publication,
        Optional<DraftStep> last,
        String self,
        boolean editable)
        implements View {

    public Tabs tabs() {
        return TiersPlace.BOARD.tabs(self);
    }

    /**
     * One tier.
     *
     * @param total of the tier, whatever is shown
     */
    public record Column(IntentTier tier, List<Card> cards, int total) {}

    /**
     * One intent.
     *
     * @param autonomy in force, or none before it was published
     * @param braked whether it may do less than its tier lets it begin with
     * @param contradictions with examples of other intents, as far as they are known
     * @param change "new" or "changed" against what is in force, empty when it says the same
     * @param conversations of the last month
     * @param move where its move to another tier is considered; empty for those who may not
     */
    public record Card(
            Intent intent,
            String name,
            Optional<Autonomy> autonomy,
            boolean braked,
            Supply supply,
            int contradictions,
            String change,
            int conversations,
            String url,
            String move,
            List<IntentTier> others) {

        public boolean fewExamples() {
            return supply != Supply.ENOUGH;
        }
    }

    public boolean empty() {
        return total == 0;
    }

    public boolean nothingFound() {
        return total > 0 && columns.stream().allMatch(column -> column.cards().isEmpty());
    }
}
