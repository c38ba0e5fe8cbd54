package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases by how their first word may begin, so that at each word of a message only a few are tried. */
final class PhraseIndex {

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<Character, List<Phrase>> byLetter = new HashMap<>();
    private final List<Phrase> others = new ArrayList<>();

    void add(List<PhraseTerm> terms, Phrase.Extent extent) {
        PhraseTerm first = terms.get(0);
        if (first.gap()) {
            others.add(new Phrase(List.copyOf(terms), extent));
            return;
        }
        if (first.optional() && terms.size() > 1) {
            add(terms.subList(1, terms.size()), extent);
        }
        Phrase phrase = new Phrase(List.copyOf(terms), extent);
        first.exact().forEach(word -> put(byWord, word, phrase));
        first.beginnings().forEach(beginning -> put(byLetter, beginning.charAt(0), phrase));
        first.similar().forEach(word -> {
            put(byLetter, word.charAt(0), phrase);
            put(byLetter, word.charAt(1), phrase);
        });
    }

    private static <K> void put(Map<K, List<Phrase>> phrases, K key, Phrase phrase) {
        List<Phrase> same = phrases.computeIfAbsent(key, k -> new ArrayList<>());
        if (same.isEmpty() || same.get(same.size() - 1) != phrase) {
            same.add(phrase);
        }
    }

    void addAll(PhraseIndex index) {
        index.byWord.forEach((word, phrases) ->
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).addAll(phrases));
        index.byLetter.forEach((letter, phrases) ->
                byLetter.computeIfAbsent(letter, l -> new ArrayList<>()).addAll(phrases));
        others.addAll(index.others);
    }

    /** Where the first phrase found that begins at the word ends, or -1. */
    int end(Words words, int from) {
        return end(words, from, from);
    }

    /** As above, of those that end after the given word. */
    int end(Words words, int from, int after) {
        String word = words.plain(from);
        int end = end(byWord.get(word), words, from, after);
        if (end < 0 && !word.isEmpty()) {
            end = end(byLetter.get(word.charAt(0)), words, from, after);
        }
        // A slip may be in the first letter: "uhman", "uman", "jhuman".
        if (end < 0 && word.length() > 1 && word.charAt(1) != word.charAt(0)) {
            end = end(byLetter.get(word.charAt(1)), words, from, after);
        }
        return end < 0 ? end(others, words, from, after) : end;
    }

    private static int end(@Nullable List<Phrase> phrases, Words words, int from, int after) {
        if (phrases != null) {
            for (Phrase phrase : phrases) {
                int end = phrase.endOfMatch(words, from);
                if (end > after) {
                    return end;
                }
            }
        }
        return -1;
    }
}
