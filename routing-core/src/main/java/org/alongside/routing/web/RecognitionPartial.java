package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.Diagnosis.Misread;
import org.alongside.routing.Diagnosis.Score;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * How well an intent of the draft would be recognised.
 *
 * @param score none while it is worked out, or when it cannot be
 * @param mistaken examples that were taken for others, with the others' names
 * @param watch where this is fetched again; empty when there is nothing to wait for
 */
public record RecognitionPartial(
        @Nullable Score score, List<Taken> mistaken, int percent, boolean failed, String watch, String all)
        implements View {

    /** An example that was taken for another intent. */
    public record Taken(Misread misread, String name) {}

    public boolean working() {
        return !watch.isEmpty();
    }
}
