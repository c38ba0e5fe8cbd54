package org.alongside.knowledge.domain;

import java.util.Map;

/**
 * Where in a document something stands, both ends included; 0 means unknown.
 *
 * @param name of the sheet, or the anchor of a part of a web page; else empty
 */
public record Place(Kind kind, int first, int last, String name) {

    /** What is counted. */
    public enum Kind {
        NOWHERE,
        PAGE,
        SLIDE,
        ROW,
        ANCHOR
    }

    public static final Place NOWHERE = new Place(Kind.NOWHERE, 0, 0, "");

    private static final Map<String, Words> WORDS = Map.of(
            "en", new Words("page", "pages", "slide", "slides", "row", "rows", "sheet"),
            "es", new Words("página", "páginas", "diapositiva", "diapositivas", "fila", "filas", "hoja"),
            "pt", new Words("página", "páginas", "slide", "slides", "linha", "linhas", "folha"));

    private record Words(
            String page, String pages, String slide, String slides, String row, String rows, String sheet) {}

    public static Place page(int number) {
        return new Place(Kind.PAGE, number, number, "");
    }

    public static Place slide(int number) {
        return new Place(Kind.SLIDE, number, number, "");
    }

    public static Place row(int number) {
        return row("", number);
    }

    /** Readers of workbooks leave empty rows out, so the number only orders the rows and is not shown. */
    public static Place row(String sheet, int number) {
        return new Place(Kind.ROW, number, number, sheet);
    }

    /** @param anchor the id of an element, without {@code #} */
    public static Place anchor(String anchor) {
        return anchor.isEmpty() ? NOWHERE : new Place(Kind.ANCHOR, 0, 0, anchor);
    }

    /** From the beginning of this place to the end of the other. */
    public Place to(Place other) {
        if (kind == Kind.NOWHERE || kind != other.kind) {
            return kind == Kind.NOWHERE ? other : this;
        }
        if (!name.equals(other.name)) {
            return this;
        }
        return new Place(kind, Math.min(first, other.first), Math.max(last, other.last), name);
    }

    /** The id of the element to jump to in the page itself; empty when there is none. */
    public String anchor() {
        return kind == Kind.ANCHOR ? name : "";
    }

    /** For people, in the language of the document: {@code page 3}, {@code hoja Tarifas}; or empty. */
    public String locator(String language) {
        Words words = WORDS.getOrDefault(language, WORDS.get("en"));
        return switch (kind) {
            case NOWHERE, ANCHOR -> "";
            case PAGE -> count(words.page, words.pages);
            case SLIDE -> count(words.slide, words.slides);
            case ROW -> name.isEmpty() ? count(words.row, words.rows) : words.sheet + " " + name;
        };
    }

    private String count(String one, String many) {
        return first == last ? one + " " + first : many + " " + first + "–" + last;
    }
}
