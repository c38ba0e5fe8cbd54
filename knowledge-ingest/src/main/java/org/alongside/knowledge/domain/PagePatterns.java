package org.alongside.knowledge.domain;

import java.util.List;
import java.util.regex.Pattern;

/** Which paths of a site are wanted. In a pattern {@code *} stands for anything; it must fit the whole path. */
public record PagePatterns(List<String> include, List<String> exclude) {

    public PagePatterns {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** @param path with its query, if it has one */
    public boolean take(String path) {
        boolean wanted = include.isEmpty() || include.stream().anyMatch(pattern -> fits(pattern, path));
        return wanted && exclude.stream().noneMatch(pattern -> fits(pattern, path));
    }

    /** Piece by piece and never backwards, so that no pattern can take long. */
    private static boolean fits(String pattern, String path) {
        String[] pieces = pattern.split(Pattern.quote("*"), -1);
        if (pieces.length == 1) {
            return pattern.equals(path);
        }
        String first = pieces[0];
        String last = pieces[pieces.length - 1];
        if (!path.startsWith(first) || !path.endsWith(last) || path.length() < first.length() + last.length()) {
            return false;
        }
        int from = first.length();
        int end = path.length() - last.length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = path.indexOf(pieces[i], from);
            if (found < 0 || found + pieces[i].length() > end) {
                return false;
            }
            from = found + pieces[i].length();
        }
        return true;
    }
}
