package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases by how their first word may begin, so that at each word of a message only a few are tried. */
final class PhraseIndex {

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<Character, Map<PhraseTerm, List<Phrase>>> byLetter = new HashMap<>();
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
        first.beginnings().forEach(beginning -> put(beginning.charAt(0), first, phrase));
        first.similar().forEach(word -> {
            put(word.charAt(0), first, phrase);
            put(word.charAt(1), first, phrase);
        });
    }

    private static <K> void put(Map<K, List<Phrase>> phrases, K key, Phrase phrase) {
        List<Phrase> same = phrases.computeIfAbsent(key, k -> new ArrayList<>());
        if (same.isEmpty() || same.get(same.size() - 1) != phrase) {
            same.add(phrase);
        }
    }

    /** Many phrases begin with the same choice of words: it is looked at once for all of them. */
    private void put(char letter, PhraseTerm first, Phrase phrase) {
        put(byLetter.computeIfAbsent(letter, l -> new LinkedHashMap<>()), first, phrase);
    }

    void addAll(PhraseIndex index) {
        index.byWord.forEach((word, phrases) ->
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).addAll(phrases));
        index.byLetter.forEach((letter, same) ->
                same.forEach((first, phrases) -> byLetter.computeIfAbsent(letter, l -> new LinkedHashMap<>())
                        .computeIfAbsent(first, f -> new ArrayList<>())
                        .addAll(phrases)));
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
            end = endByLetter(word.charAt(0), words, from, after);
        }
        // A slip may be in the first letter: "uhman", "uman", "jhuman".
        if (end < 0 && word.length() > 1 && word.charAt(1) != word.charAt(0)) {
            end = endByLetter(word.charAt(1), words, from, after);
        }
        return end < 0 ? end(others, words, from, after) : end;
    }

    private int endByLetter(char letter, Words words, int from, int after) {
        for (Map.Entry<PhraseTerm, List<Phrase>> same :
                byLetter.getOrDefault(letter, Map.of()).entrySet()) {
            int end = words.fits(from, same.getKey()) ? end(same.getValue(), words, from, after) : -1;
            if (end >= 0) {
                return end;
            }
        }
        return -1;
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
