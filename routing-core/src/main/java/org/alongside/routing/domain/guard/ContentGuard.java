package org.alongside.routing.domain.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/** Plain words only: no pictures from elsewhere, no markup, no code, no characters that nobody sees. */
final class ContentGuard {

    private static final Pattern MARKUP = Pattern.compile("!\\[[^\\]]*\\]\\s*[(\\[][^)\\]]*[)\\]]?"
            + "|</?[a-zA-Z!][^>\\n]{0,200}>|&(?:#x?[0-9a-fA-F]+|[a-z]{2,8});"
            + "|(?i:javascript|vbscript|data|file|blob)\\s*:(?=[^\\s])|```|\\bon(?:error|load|click)\\s*=");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\x{e0000}-\\x{e007f}"
                    + "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");
    /** A word of two alphabets is made to look like another. */
    private static final Pattern DISGUISE = Pattern.compile(
            "\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin}|[\\x{1d400}-\\x{1d7ff}]");

    private ContentGuard() {}

    static Optional<String> found(Material material) {
        String text = material.reply().text();
        return Patterns.first(MARKUP, text)
                .or(() -> Patterns.first(UNSEEN, text).map(ContentGuard::name))
                .or(() -> Patterns.first(DISGUISE, text));
    }

    private static String name(String unseen) {
        return String.format(java.util.Locale.ROOT, "U+%04X", unseen.codePointAt(0));
    }
}
