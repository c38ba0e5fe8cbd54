package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Phrases by how their first word may begin, so that at each word of a message only a few are tried. Thread-safe once
 * all are added.
 */
final class PhraseIndex {

    private static final int MOST_KNOWN = 5_000;

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<Character, Map<PhraseTerm, List<Phrase>>> byLetter = new HashMap<>();
    private final List<Phrase> others = new ArrayList<>();
    /** Phrases by a word that they may begin with. */
    private final Map<String, List<Phrase>> known = new ConcurrentHashMap<>();

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
        for (Phrase phrase : beginningWith(words.plain(from))) {
            int end = phrase.endOfMatch(words, from);
            if (end > after) {
                return end;
            }
        }
        return -1;
    }

    /** People use the same few thousand words over and over, and most begin nothing. */
    private List<Phrase> beginningWith(String word) {
        List<Phrase> found = known.get(word);
        if (found == null) {
            found = List.copyOf(find(word));
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(word, found);
        }
        return found;
    }

    private List<Phrase> find(String word) {
        List<Phrase> found = new ArrayList<>(byWord.getOrDefault(word, List.of()));
        if (!word.isEmpty()) {
            addByLetter(word.charAt(0), word, found);
        }
        // A slip may be in the first letter: "uhman", "uman", "jhuman".
        if (word.length() > 1 && word.charAt(1) != word.charAt(0)) {
            addByLetter(word.charAt(1), word, found);
        }
        found.addAll(others);
        return found;
    }

    private void addByLetter(char letter, String word, List<Phrase> found) {
        byLetter.getOrDefault(letter, Map.of()).forEach((first, phrases) -> {
            if (first.fits(word)) {
                found.addAll(phrases);
            }
        });
    }
}
