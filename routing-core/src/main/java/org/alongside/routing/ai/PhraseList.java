package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of phrases that show something, read from a text file. A line is a phrase: plain words (lower case, no
 * accents, no apostrophes), {@code refund*} for a beginning, {@code a/the} for a choice, {@code please?} for what may
 * be missing, {@code ~human} for a word that may be misspelt, {@code _} for up to three words of any kind. {@code =
 * agent please?} must be the whole message; {@code ! travel agent} is an exception, and a match that overlaps it does
 * not count. {@code @person = a/b/c} names a choice for the lines below it.
 */
final class PhraseList {

    /** An exception may begin so many words before what it excepts. */
    private static final int LONGEST_LEAD = 8;

    private final PhraseIndex phrases = new PhraseIndex();
    private final PhraseIndex exceptions = new PhraseIndex();
    /** The same choice of words is the same object, so that a message is searched for it once. */
    private final Map<String, PhraseTerm> terms = new HashMap<>();

    static PhraseList read(List<String> lines) {
        var list = new PhraseList();
        Map<String, String> names = new HashMap<>();
        for (String line : lines) {
            int is = line.indexOf(" = ");
            if (line.startsWith("@") && is > 0) {
                names.put(line.substring(0, is), replaced(line.substring(is + 3), names));
            } else {
                list.add(replaced(line, names));
            }
        }
        return list;
    }

    /**
     * All phrases and all exceptions of several lists: languages share words, so an exception counts for all of them.
     */
    static PhraseList together(List<PhraseList> lists) {
        var together = new PhraseList();
        for (PhraseList list : lists) {
            together.phrases.addAll(list.phrases);
            together.exceptions.addAll(list.exceptions);
        }
        return together;
    }

    private static String replaced(String line, Map<String, String> names) {
        String whole = line;
        for (int pass = 0; pass < 2; pass++) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                whole = whole.replaceAll(
                        name.getKey() + "(?![a-z])", name.getValue().replace("$", "\\$"));
            }
        }
        return whole;
    }

    private void add(String line) {
        String mark = line.substring(0, line.indexOf(' ') + 1);
        Phrase.Extent extent = switch (mark) {
            case "= " -> Phrase.Extent.MESSAGE;
            case "== " -> Phrase.Extent.CLAUSE;
            case "! " -> Phrase.Extent.WITHIN_SENTENCE;
            default -> Phrase.Extent.ANY;
        };
        String written = extent == Phrase.Extent.ANY ? line : line.substring(mark.length());
        List<PhraseTerm> phrase = new ArrayList<>();
        for (String term : written.strip().split("\\s+")) {
            phrase.add(terms.computeIfAbsent(term, PhraseTerm::parse));
        }
        (mark.equals("! ") ? exceptions : phrases).add(phrase, extent);
    }

    /** The message's own words that fit the first phrase found. */
    Optional<String> find(Words words) {
        for (int from = 0; from < words.count(); from++) {
            int end = phrases.end(words, from);
            if (end > from && !isExcepted(words, from, end)) {
                return Optional.of(words.said(from, end));
            }
        }
        return Optional.empty();
    }

    /** Whether there is an exception anywhere in the message. */
    boolean excepts(Words words) {
        return isExcepted(words, 0, words.count());
    }

    private boolean isExcepted(Words words, int from, int end) {
        for (int at = Math.max(0, from - LONGEST_LEAD); at < end; at++) {
            if (exceptions.end(words, at, from) > from) {
                return true;
            }
        }
        return false;
    }
}
