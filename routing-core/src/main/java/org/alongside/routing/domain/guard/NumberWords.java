package org.alongside.routing.domain.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers written as words, folded, in English, Spanish and Portuguese: "thirty-five", "treinta y cinco". */
final class NumberWords {

    private static final Map<String, Integer> VALUES = new HashMap<>();
    /** "un par" is two, not three. */
    private static final Set<String> GROUPS = Set.of("par", "couple", "dozen");

    static {
        count(
                0,
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen");
        count(17, "seventeen eighteen nineteen");
        count(0, "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis");
        count(17, "diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco");
        count(26, "veintiseis veintisiete veintiocho veintinueve");
        count(0, "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis");
        count(17, "dezessete dezoito dezenove vinte");
        count(16, "dezasseis dezassete");
        tens("twenty thirty forty fifty sixty seventy eighty ninety");
        tens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa");
        tens("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa");
        VALUES.putAll(
                Map.of("un", 1, "una", 1, "uma", 1, "duas", 2, "catorze", 14, "couple", 2, "par", 2, "dozen", 12));
        VALUES.putAll(Map.of("hundred", 100, "cien", 100, "ciento", 100, "cem", 100, "cento", 100));
        VALUES.putAll(Map.of("doscientos", 200, "duzentos", 200, "thousand", 1000, "mil", 1000));
    }

    private static final String ONE =
            VALUES.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));

    /** One or several words that make one number. */
    static final String PATTERN = "(?:" + ONE + ")(?:(?:-| y | e | )(?:" + ONE + "))*";

    private NumberWords() {}

    private static void count(int from, String words) {
        int value = from;
        for (String word : words.split(" ")) {
            VALUES.put(word, value++);
        }
    }

    private static void tens(String words) {
        int value = 20;
        for (String word : words.split(" ")) {
            VALUES.put(word, value);
            value += 10;
        }
    }

    /** A number without doubt: "one" and "um" mostly are not. */
    static boolean counts(String word) {
        return VALUES.getOrDefault(word, 0) > 1 && !GROUPS.contains(word);
    }

    static boolean anyIn(CharSequence text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (i > start && VALUES.containsKey(text.subSequence(start, i).toString())) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    static int value(String words) {
        int sum = 0;
        for (String word : words.split("[ -]+")) {
            int value = VALUES.getOrDefault(word, 0);
            boolean group = GROUPS.contains(word);
            sum = group ? value : value >= 100 && sum > 0 && sum < value ? sum * value : sum + value;
        }
        return sum;
    }
}
