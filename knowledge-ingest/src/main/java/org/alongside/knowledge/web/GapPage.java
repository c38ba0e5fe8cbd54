package org.alongside.knowledge.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.knowledge.Gap;
import org.alongside.knowledge.KnowledgeFeedback.Missing;
import org.alongside.shared.web.View;

/**
 * One gap: what was asked, what agents answered, and what to make of it.
 *
 * @param made address of the article or the reply that closed it, or empty
 * @param draftable whether the connected model may be asked for a text
 * @param notice key of what became of that, or empty
 * @param errors message keys by field of the form
 */
public record GapPage(
        String up,
        String list,
        String url,
        String question,
        String intent,
        String tier,
        String state,
        Map<Missing, Integer> reasons,
        List<Asked> asked,
        List<String> answers,
        Form form,
        boolean maybeReply,
        String made,
        boolean mayChange,
        boolean draftable,
        String notice,
        Map<String, String> errors)
        implements View {

    /** A question with its conversation. */
    public record Asked(String conversation, String question, String reason, Instant at) {}

    /** What is proposed, or what was typed. @param kind ARTICLE or REPLY; @param audience CUSTOMERS or AGENTS_ONLY */
    public record Form(String kind, String title, String text, String audience) {}

    public boolean open() {
        return state.equals(Gap.State.OPEN.name());
    }

    static Map<Missing, Integer> reasons(Gap gap) {
        Map<Missing, Integer> reasons = new TreeMap<>(gap.counts());
        reasons.values().removeIf(count -> count == 0);
        return reasons;
    }
}
