package org.alongside.knowledge.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.Gap;
import org.alongside.knowledge.KnowledgeFeedback.Missing;
import org.alongside.shared.web.View;

/** What the knowledge lacks, the weightiest first, and what was decided. */
public record GapsPage(List<KnowledgeTabs.Tab> tabs, List<Row> open, List<Row> decided, boolean mayChange)
        implements View {

    /** One gap. @param reasons why its questions were missed, with how many */
    public record Row(
            String url,
            String question,
            String intent,
            String tier,
            String language,
            int count,
            Map<Missing, Integer> reasons,
            Instant lastAsked,
            String state,
            String decidedBy) {

        static Row of(Gap gap, String intent, Addresses addresses) {
            return new Row(
                    addresses.gap(gap.id()),
                    gap.question(),
                    intent,
                    gap.tier(),
                    gap.language(),
                    gap.count(),
                    GapPage.reasons(gap),
                    gap.lastAsked(),
                    gap.state().name(),
                    gap.decidedBy());
        }
    }
}
