package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;
import org.alongside.knowledge.Passage;
import org.alongside.routing.Answerer.Request;
import org.alongside.routing.domain.guard.Guards;
import org.alongside.routing.domain.guard.Reply;

/** Looks at replies that are still being written. */
final class Beginnings {

    private Beginnings() {}

    /**
     * Whether no ending could make it sayable. It is held against everything that the reply may come to rest on: all
     * passages, and all that was said before.
     */
    static boolean hopeless(Request request, String beginning) {
        List<String> said = new ArrayList<>(request.context());
        said.add(request.question());
        return Guards.hopeless(new Reply(
                beginning,
                request.language(),
                false,
                request.passages().stream().map(Beginnings::cited).toList(),
                List.of(),
                said,
                "",
                Reply.Wishes.NONE));
    }

    private static Reply.Cited cited(Passage passage) {
        return new Reply.Cited(passage.sourceTitle() + " " + String.join(" ", passage.path()), passage.text());
    }
}
