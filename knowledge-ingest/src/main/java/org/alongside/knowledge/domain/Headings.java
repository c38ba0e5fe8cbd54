package org.alongside.knowledge.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The headings that a place in a document stands under. */
final class Headings {

    private final String title;
    private final Deque<Block.Heading> open = new ArrayDeque<>();

    Headings(String title) {
        this.title = title;
    }

    void enter(Block.Heading heading) {
        while (!open.isEmpty() && open.peek().level() >= heading.level()) {
            open.pop();
        }
        open.push(heading);
    }

    /** From the title down; a heading that only repeats the title is left out. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        path.add(title);
        for (Iterator<Block.Heading> down = open.descendingIterator(); down.hasNext(); ) {
            String text = down.next().text();
            if (!text.equalsIgnoreCase(path.get(path.size() - 1))) {
                path.add(text);
            }
        }
        return path;
    }
}
