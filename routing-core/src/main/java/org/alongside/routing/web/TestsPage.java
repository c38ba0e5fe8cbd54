package org.alongside.routing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.TestCases.Summary;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The test cases with what the draft makes of them.
 *
 * @param restore where the case that was just deleted comes back; empty when none was
 * @param base where forms go; empty for those who may not change anything
 */
public record TestsPage(
        Summary summary,
        List<Case> cases,
        @Nullable Refusal refusal,
        String restore,
        String self,
        String base,
        String play,
        String board)
        implements View {

    /** One case. @param got what was decided in the last run, or null before one */
    public record Case(
            UUID id,
            String name,
            int lines,
            Kind decision,
            String intent,
            String rule,
            String by,
            Instant at,
            @Nullable Kind got,
            String gotIntent,
            String gotRule,
            boolean passed,
            boolean fresh) {

        /** passed, failed or stale. */
        public String state() {
            return got == null || !fresh ? "stale" : passed ? "passed" : "failed";
        }
    }

    public Tabs tabs() {
        return TiersPlace.TESTS.tabs(board);
    }

    public boolean mayEdit() {
        return !base.isEmpty();
    }

    public boolean empty() {
        return cases.isEmpty();
    }

    public String icon(Kind kind) {
        return Icons.of(kind);
    }
}
