package org.alongside.routing;

/**
 * A message with the words in it that are evidence, for people to see at a glance. Without evidence, or with evidence
 * that is no part of the text, all of it is {@code before}.
 */
public record Marked(String before, String evidence, String after) {

    public static Marked of(String text, String evidence) {
        int at = evidence.isBlank() ? -1 : text.indexOf(evidence);
        return at < 0
                ? new Marked(text, "", "")
                : new Marked(text.substring(0, at), evidence, text.substring(at + evidence.length()));
    }
}
