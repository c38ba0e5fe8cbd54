package org.alongside.knowledge.domain;

import java.util.Locale;
import java.util.Map;

/** Where in a document something stands: on which pages, or in which table rows. Both ends count; 0 means unknown. */
public record Place(Kind kind, int first, int last) {

    /** What is counted. */
    public enum Kind {
        NOWHERE,
        PAGE,
        ROW
    }

    public static final Place NOWHERE = new Place(Kind.NOWHERE, 0, 0);

    private static final Map<String, String[]> WORDS = Map.of(
            "en", new String[] {"page", "pages", "row", "rows"},
            "es", new String[] {"página", "páginas", "fila", "filas"},
            "pt", new String[] {"página", "páginas", "linha", "linhas"});

    public static Place page(int number) {
        return new Place(Kind.PAGE, number, number);
    }

    public static Place row(int number) {
        return new Place(Kind.ROW, number, number);
    }

    /** From the beginning of this place to the end of the other. */
    public Place to(Place other) {
        if (kind == Kind.NOWHERE || kind != other.kind) {
            return kind == Kind.NOWHERE ? other : this;
        }
        return new Place(kind, Math.min(first, other.first), Math.max(last, other.last));
    }

    /** For people, in the language of the document: {@code page 3}, {@code filas 4–9}; empty when unknown. */
    public String locator(String language) {
        if (kind == Kind.NOWHERE) {
            return "";
        }
        String[] words = WORDS.getOrDefault(language, WORDS.get(Locale.ENGLISH.getLanguage()));
        int word = (kind == Kind.PAGE ? 0 : 2) + (first == last ? 0 : 1);
        return words[word] + " " + (first == last ? String.valueOf(first) : first + "–" + last);
    }
}
