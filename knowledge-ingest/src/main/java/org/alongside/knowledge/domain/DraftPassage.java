package org.alongside.knowledge.domain;

import java.util.List;

/** A passage before it has an id. @param path headings from the title down */
public record DraftPassage(List<String> path, String text, Place place) {

    private static final int HEADINGS_THAT_COUNT = 2;

    public DraftPassage {
        path = List.copyOf(path);
    }

    /** The text with its nearest headings: what its meaning is computed from. */
    public String withHeadings() {
        List<String> nearest = path.subList(Math.max(0, path.size() - HEADINGS_THAT_COUNT), path.size());
        return String.join(". ", nearest) + ". " + text;
    }
}
