package org.alongside.routing.domain.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.routing.domain.PlainText;
import org.alongside.routing.domain.Sentences;

/**
 * A sentence as what it says of what.
 *
 * @param words folded, with single blanks
 * @param stems of the words that carry meaning, in their order
 * @param negated those of them that a negation reaches
 */
record Statement(String words, Set<String> stems, Set<String> negated) {

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "cannot",
            "without",
            "nor",
            "neither",
            "none",
            "nobody",
            "nothing",
            "isn't",
            "aren't",
            "doesn't",
            "don't",
            "didn't",
            "can't",
            "won't",
            "wouldn't",
            "shouldn't",
            "couldn't",
            "mustn't",
            "wasn't",
            "nunca",
            "sin",
            "ni",
            "tampoco",
            "jamas",
            "ningun",
            "ninguna",
            "ninguno",
            "nadie",
            "nada",
            "nao",
            "sem",
            "nem",
            "nenhum",
            "nenhuma",
            "jamais",
            "ninguem",
            "excluded",
            "excepto",
            "except");
    private static final Set<String> ENDS = Set.of(
            "but",
            "and",
            "or",
            "while",
            "because",
            "so",
            "if",
            "unless",
            "until",
            "pero",
            "y",
            "o",
            "mientras",
            "porque",
            "si",
            "hasta",
            "sino",
            "mas",
            "e",
            "ou",
            "enquanto",
            "se",
            "ate");
    private static final Pattern NO_NEGATION = Pattern.compile(
            "\\b(?:not only|no later|not later|no more than|not more than|no less than|no longer than|at no (?:extra )?cost|no solo|no mas de|no mas tarde"
                    + "|no obstante|no menos de|nao so|nao apenas|nao mais de|nao mais que|no problem|don't (?:worry|forget|hesitate)|no dude en|nao hesite em)\\b");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\d']+|[,;:.()–—]");
    private static final int REACH = 5;

    static Statement of(String sentence) {
        String folded = PlainText.fold(sentence).replaceAll("\\s+", " ").strip();
        Set<String> stems = new LinkedHashSet<>();
        Set<String> negated = new LinkedHashSet<>();
        int reach = 0;
        for (String token : tokens(NO_NEGATION.matcher(folded).replaceAll(" "))) {
            if (NEGATIONS.contains(token)) {
                reach = REACH;
            } else if (!Character.isLetterOrDigit(token.charAt(0)) || ENDS.contains(token)) {
                reach = 0;
            } else {
                String stem = Synonyms.of(Sentences.stem(token));
                if (!stem.isEmpty()) {
                    stems.add(stem);
                    if (reach-- > 0) {
                        negated.add(stem);
                    }
                }
            }
        }
        return new Statement(folded, stems, negated);
    }

    private static List<String> tokens(String folded) {
        List<String> tokens = new ArrayList<>();
        var matcher = TOKEN.matcher(folded);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    Set<String> common(Statement other) {
        Set<String> common = new LinkedHashSet<>(stems);
        common.retainAll(other.stems);
        return common;
    }

    boolean has(String word) {
        return (" " + words + " ").matches(".*[^\\p{L}\\d]" + Pattern.quote(word) + "[^\\p{L}\\d].*");
    }
}
