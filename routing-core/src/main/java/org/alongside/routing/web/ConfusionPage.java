package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.Diagnosis.Score;
import org.alongside.routing.IntentTier;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What would be mistaken for what, if the draft were published as it is.
 *
 * @param diagnosis none while it is worked out
 * @param watch address that looks again
 */
public record ConfusionPage(
        @Nullable Diagnosis diagnosis, List<Row> rows, int percent, boolean failed, String watch, String board)
        implements View {

    /** One intent. @param pairs what its examples were taken for, most often first */
    public record Row(Score score, String name, IntentTier tier, String url, List<Pair> pairs) {}

    /**
     * A confusion.
     *
     * @param grave whether the other is of a looser tier, so that the assistant would do more than it may
     */
    public record Pair(String name, int count, boolean grave) {}

    public boolean working() {
        return diagnosis == null && !failed;
    }

    public List<Score> scores() {
        return rows.stream().map(Row::score).toList();
    }

    /** Column heads of a matrix are numbers; beyond this many it would not be read. */
    public boolean matrix() {
        return rows.size() <= 40;
    }

    public int taken(Row meant, Row guessed) {
        return diagnosis == null
                ? 0
                : diagnosis.taken(meant.score().intent(), guessed.score().intent());
    }

    /** Class of the cell: the share of the row, in six steps; what is wrong, from one in ten on, is bad. */
    public String heat(Row meant, Row guessed) {
        double share = meant.score().asked() == 0
                ? 0
                : (double) taken(meant, guessed) / meant.score().asked();
        boolean right = meant.score().intent().equals(guessed.score().intent());
        if (!right && share > 0) {
            return share >= 0.1 ? "heat-bad" : "heat-watch";
        }
        return "heat-" + Math.min(5, (int) Math.ceil(share * 5));
    }
}
