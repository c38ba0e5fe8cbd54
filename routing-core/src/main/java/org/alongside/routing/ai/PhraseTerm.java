package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One place in a phrase: which words may stand there.
 *
 * @param exact these words
 * @param beginnings words that begin so ({@code refund*})
 * @param similar these words, or with one letter wrong, missing, too many or swapped ({@code ~human})
 * @param optional whether the place may be empty ({@code the?})
 * @param gap whether up to three words of any kind may stand there ({@code _})
 */
record PhraseTerm(Set<String> exact, List<String> beginnings, List<String> similar, boolean optional, boolean gap) {

    static final int WIDEST_GAP = 3;
    private static final int SHORTEST = 4;
    private static final int LONG = 12;

    static PhraseTerm parse(String written) {
        if (written.equals("_")) {
            return new PhraseTerm(Set.of(), List.of(), List.of(), true, true);
        }
        boolean optional = written.endsWith("?");
        Set<String> exact = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        List<String> similar = new ArrayList<>();
        for (String choice : (optional ? written.substring(0, written.length() - 1) : written).split("/")) {
            if (choice.endsWith("*")) {
                beginnings.add(choice.substring(0, choice.length() - 1));
            } else if (choice.startsWith("~")) {
                exact.add(choice.substring(1));
                similar.add(choice.substring(1));
            } else {
                exact.add(choice);
            }
        }
        return new PhraseTerm(exact, beginnings, similar, optional, false);
    }

    boolean fits(String word) {
        if (exact.contains(word)) {
            return true;
        }
        for (String beginning : beginnings) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        for (String wanted : similar) {
            if (isOneSlipAway(word, wanted) || isStuttered(word, wanted) || isMangled(word, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Any letters twice: "hummaan". */
    private static boolean isStuttered(String word, String wanted) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (at < wanted.length() && c == wanted.charAt(at)) {
                at++;
            } else if (at == 0 || c != wanted.charAt(at - 1)) {
                return false;
            }
        }
        return at == wanted.length() && at >= SHORTEST;
    }

    /** Long words suffer more: one letter can be missing or too many besides the slip. */
    private static boolean isMangled(String word, String wanted) {
        if (wanted.length() < LONG || Math.abs(word.length() - wanted.length()) > 2) {
            return false;
        }
        for (int i = 0; i < Math.max(word.length(), wanted.length()); i++) {
            if (isOneSlipAway(without(word, i), wanted) || isOneSlipAway(word, without(wanted, i))) {
                return true;
            }
        }
        return false;
    }

    private static String without(String word, int at) {
        return at < word.length() ? word.substring(0, at) + word.substring(at + 1) : word;
    }

    static boolean isOneSlipAway(String word, String wanted) {
        int difference = word.length() - wanted.length();
        if (difference < -1 || difference > 1 || word.length() < SHORTEST) {
            return false;
        }
        int at = 0;
        int shorter = Math.min(word.length(), wanted.length());
        while (at < shorter && word.charAt(at) == wanted.charAt(at)) {
            at++;
        }
        if (difference == 0) {
            return at == shorter
                    || sameFrom(word, at + 1, wanted, at + 1)
                    || at + 1 < shorter
                            && word.charAt(at) == wanted.charAt(at + 1)
                            && word.charAt(at + 1) == wanted.charAt(at)
                            && sameFrom(word, at + 2, wanted, at + 2);
        }
        return difference > 0 ? sameFrom(word, at + 1, wanted, at) : sameFrom(word, at, wanted, at + 1);
    }

    private static boolean sameFrom(String word, int from, String wanted, int wantedFrom) {
        return word.regionMatches(from, wanted, wantedFrom, word.length() - from)
                && word.length() - from == wanted.length() - wantedFrom;
    }
}
