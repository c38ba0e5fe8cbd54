package org.alongside.knowledge.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.knowledge.Passage;

/**
 * A sentence with a figure.
 *
 * @param words what it is about, with those of its nearest heading
 * @param names words that are written large inside a sentence: of countries, plans and products
 */
record Statement(Passage passage, String sentence, List<Figure> figures, Set<String> words, Set<String> names) {

    private static final int LONGEST_SENTENCE = 110;
    private static final Set<String> EMPTY = Set.of(
            "the", "and", "for", "are", "you", "your", "our", "with", "within", "after", "before", "from", "into",
            "this", "that", "these", "will", "can", "may", "must", "have", "has", "take", "takes", "usually", "about",
            "only", "each", "every", "per", "all", "any", "not", "its", "most", "least", "than", "more", "less", "get",
            "los", "las", "una", "uno", "del", "con", "por", "para", "que", "sus", "desde", "hasta", "después", "antes",
            "tiene", "tienen", "puede", "pueden", "cada", "este", "esta", "como", "más", "menos", "dentro", "plazo",
            "uma", "dos", "das", "com", "até", "pelo", "pela", "seu", "sua", "tem", "têm", "pode", "podem", "depois",
            "mais", "prazo", "partir", "there", "when", "cuando", "quando", "nos", "nas");

    static List<Statement> of(Passage passage) {
        List<Statement> statements = new ArrayList<>();
        String heading = passage.path().isEmpty()
                ? ""
                : passage.path().get(passage.path().size() - 1);
        passage.text()
                .lines()
                .flatMap(line -> Words.sentences(line, LONGEST_SENTENCE).stream())
                .forEach(sentence -> {
                    List<Figure> figures = Figure.in(sentence);
                    if (!figures.isEmpty()) {
                        String about = Figure.without(sentence);
                        statements.add(
                                new Statement(passage, sentence, figures, words(about + " " + heading), names(about)));
                    }
                });
        return statements;
    }

    /** Same unit, but no value in common. */
    boolean differsFrom(Statement other) {
        Set<String> units = figures.stream().map(Figure::unit).collect(Collectors.toSet());
        Set<String> common =
                other.figures.stream().map(Figure::unit).filter(units::contains).collect(Collectors.toSet());
        return !common.isEmpty() && figures.stream().noneMatch(other.figures::contains);
    }

    /** Almost all words of the one that has fewer are in the other, and no name is in only one of them. */
    boolean sameSubjectAs(Statement other) {
        int fewer = Math.min(words.size(), other.words.size());
        long common = words.stream().filter(other.words::contains).count();
        return common >= 2 && common >= 0.75 * fewer && names.equals(other.names);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && !EMPTY.contains(word))
                .map(word -> word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        String[] words = text.strip().split("[^\\p{L}]+");
        for (int i = 1; i < words.length; i++) {
            if (words[i].length() > 2 && Character.isUpperCase(words[i].charAt(0))) {
                names.add(words[i]);
            }
        }
        return names;
    }
}
