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
 * @param figures in one form, which are among the stems too
 * @param negations how many there are
 */
record Statement(String words, Set<String> stems, Set<String> negated, Set<String> figures, int negations) {

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
            "while",
            "because",
            "so",
            "if",
            "unless",
            "until",
            "pero",
            "y",
            "mientras",
            "porque",
            "si",
            "hasta",
            "sino",
            "mas",
            "e",
            "enquanto",
            "ate");
    /** Words between the others. */
    private static final Set<String> FILLERS = Set.of(
            "between",
            "under",
            "also",
            "simply",
            "just",
            "then",
            "here",
            "there",
            "following",
            "yes",
            "within",
            "into",
            "entre",
            "tambien",
            "aqui",
            "luego",
            "despues",
            "simplemente",
            "bajo",
            "tambem",
            "depois",
            "dentro",
            "desde",
            "hasta",
            "ate",
            "sobre",
            "si",
            "sim",
            "about",
            "only",
            "solo",
            "apenas");

    private static final Pattern NO_NEGATION = Pattern.compile(
            "\\b(?:not only|no later|not later|no more than|not more than|no less than|no longer than|at no (?:extra )?cost|no solo|no mas de|no mas tarde"
                    + "|no obstante|no menos de|nao so|nao apenas|nao mais de|nao mais que|no problem|don't (?:worry|forget|hesitate)|no dude en|nao hesite em)\\b");
    private static final Pattern LIST_MARK = Pattern.compile("^(?:[-*•]|\\d{1,2}[.)]) ");
    private static final Pattern ANSWER = Pattern.compile("^(?:no|nao|yes|si|sim)[,.!] ");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\d']+|[,;:.()–—]");
    private static final int REACH = 12;

    static Statement of(String sentence) {
        String folded = plain(sentence);
        Set<Figure> figures = Figure.in(folded);
        String rest =
                NO_NEGATION.matcher(ANSWER.matcher(folded).replaceFirst("")).replaceAll(" ");
        for (Figure figure : figures) {
            rest = rest.replace(figure.said(), " ");
        }
        Set<String> counted = new LinkedHashSet<>();
        figures.forEach(figure -> counted.add(figure.value() + " " + figure.unit()));
        return read(folded, rest, counted);
    }

    /** Folded, on one line, without the mark of a list. */
    static String plain(String sentence) {
        String line = PlainText.fold(sentence).replaceAll("\\s+", " ").strip();
        return LIST_MARK.matcher(line).replaceFirst("");
    }

    private static Statement read(String folded, String rest, Set<String> figures) {
        Set<String> stems = new LinkedHashSet<>();
        Set<String> negated = new LinkedHashSet<>();
        int reach = 0;
        int negations = 0;
        for (String token : tokens(rest)) {
            String stem =
                    NumberWords.counts(token) ? NumberWords.value(token) + " " : Synonyms.of(Sentences.stem(token));
            if (NEGATIONS.contains(token)) {
                reach = REACH;
                negations++;
            } else if (!Character.isLetterOrDigit(token.charAt(0)) || ENDS.contains(token)) {
                reach = 0;
            } else if (!stem.isEmpty() && !FILLERS.contains(token)) {
                stems.add(stem);
                if (reach-- > 0) {
                    negated.add(stem);
                }
            }
        }
        stems.addAll(figures);
        return new Statement(folded, stems, negated, figures, negations);
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

    int commonFigures(Statement other) {
        Set<String> common = new LinkedHashSet<>(figures);
        common.retainAll(other.figures);
        return common.size();
    }

    /** A word or several, as a whole. */
    boolean has(String word) {
        int at = words.indexOf(word);
        while (at >= 0 && !(isGap(at - 1) && isGap(at + word.length()))) {
            at = words.indexOf(word, at + 1);
        }
        return at >= 0;
    }

    private boolean isGap(int at) {
        return at < 0 || at >= words.length() || !Character.isLetterOrDigit(words.charAt(at));
    }
}
