package org.alongside.inbox.shell;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the imports of app.css, so that a page asks for one file and the sources stay one per component. */
final class Stylesheet {

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Stylesheet() {}

    /**
     * @param source of app.css
     * @param read gives the text of an imported file
     */
    static String bundle(String source, UnaryOperator<String> read) {
        String whole = IMPORT.matcher(withoutComments(source)).replaceAll(found -> layer(found, read));
        return whole.replaceAll("\\s+", " ").strip() + "\n";
    }

    private static String layer(MatchResult found, UnaryOperator<String> read) {
        String rules = withoutComments(read.apply(found.group(1)));
        return Matcher.quoteReplacement("@layer " + found.group(2) + " {" + rules + "}");
    }

    private static String withoutComments(String source) {
        return COMMENT.matcher(source).replaceAll("");
    }
}
