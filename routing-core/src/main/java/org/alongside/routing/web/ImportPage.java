package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.PolicyFiles.Fault;
import org.alongside.shared.web.View;

/**
 * A policy as a text, to be taken into the draft once its effect was seen.
 *
 * @param text as it was sent, to be mended or taken
 * @param looked whether its effect was computed: then {@code changes} and {@code faults} say it
 * @param intents how many the text has
 */
public record ImportPage(
        String text,
        String format,
        boolean keepOthers,
        boolean looked,
        int intents,
        List<ChangeLine> changes,
        List<Fault> faults,
        boolean editable,
        String board)
        implements View {

    public String self() {
        return board + "/import";
    }

    /** Whether there is something to take. */
    public boolean takeable() {
        return looked && faults.isEmpty() && !changes.isEmpty();
    }

    /** For the placeholders of its sentence; empty beyond the last. */
    public Object argument(Fault fault, int position) {
        return position < fault.arguments().size() ? fault.arguments().get(position) : "";
    }
}
