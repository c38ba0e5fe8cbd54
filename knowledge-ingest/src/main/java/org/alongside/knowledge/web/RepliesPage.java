package org.alongside.knowledge.web;

import java.util.List;
import org.alongside.shared.web.View;

/** The texts released in advance, by intent. */
public record RepliesPage(
        List<KnowledgeTabs.Tab> tabs,
        String add,
        String plan,
        List<Group> groups,
        List<Gone> removed,
        List<Integer> choices,
        boolean mayChange)
        implements View {

    /** The replies to one intent, in their order. @param tier A, B, C, or empty for an intent that is not published */
    public record Group(String intent, String name, String tier, int most, List<Row> rows, String add) {}

    /**
     * One reply.
     *
     * @param missing languages of the business that it is not written in
     * @param terms message keys of what it is tied to
     * @param state IN_FORCE, COMING or ENDED
     */
    public record Row(
            String url,
            String title,
            String text,
            List<String> missing,
            List<String> terms,
            String state,
            int version,
            boolean raisable) {}

    /** One that is no longer said. */
    public record Gone(String restore, String title) {}
}
