package org.alongside.routing.domain.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reply is in the customer's language. A few words may be foreign; a reply too short to tell passes. */
final class LanguageGuard {

    private static final int ENOUGH = 3;
    private static final double FOREIGN_LETTERS = 0.3;
    /** Small words that only one of these languages has. */
    private static final Map<String, Set<String>> SMALL = Map.of(
            "en",
            Set.of(
                    "the", "and", "you", "your", "is", "are", "of", "to", "in", "it", "for", "with", "we", "can",
                    "from", "this", "that", "will", "be", "or", "if", "on", "at", "by", "not", "have"),
            "es",
            Set.of(
                    "el",
                    "los",
                    "las",
                    "y",
                    "una",
                    "con",
                    "su",
                    "sus",
                    "usted",
                    "puede",
                    "puedes",
                    "pero",
                    "mas",
                    "hay",
                    "lo",
                    "al",
                    "del",
                    "es",
                    "en",
                    "tu",
                    "esta",
                    "desde",
                    "hasta",
                    "nosotros",
                    "cuando",
                    "muy",
                    "tambien",
                    "la",
                    "para",
                    "por",
                    "que",
                    "como",
                    "si",
                    "de"),
            "pt",
            Set.of(
                    "os", "as", "uma", "com", "seu", "sua", "voce", "nao", "pode", "em", "na", "do", "da", "dos", "das",
                    "ao", "sao", "ou", "pelo", "pela", "nos", "nas", "ate", "mais", "isso", "quando", "foi", "tem",
                    "para", "por", "que", "como", "um", "se", "de"),
            "fr",
            Set.of(
                    "le", "les", "des", "et", "vous", "votre", "est", "dans", "pour", "avec", "une", "sur", "nous",
                    "pas"),
            "de",
            Set.of(
                    "der", "die", "das", "und", "sie", "ist", "nicht", "mit", "ihre", "fur", "ein", "eine", "wir",
                    "auf"),
            "it",
            Set.of(
                    "il", "gli", "che", "per", "della", "sono", "una", "con", "puoi", "tuo", "nel", "non", "siamo",
                    "di"));

    private LanguageGuard() {}

    static Optional<String> found(Material material) {
        String expected = material.reply().language();
        if (!SMALL.containsKey(expected)) {
            return Optional.empty();
        }
        return foreignLetters(material.said()).or(() -> foreignWords(material.said(), expected));
    }

    private static Optional<String> foreignLetters(String said) {
        long letters = said.codePoints().filter(Character::isLetter).count();
        long foreign = said.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
                .count();
        return foreign > letters * FOREIGN_LETTERS
                ? Optional.of(said.substring(0, Math.min(20, said.length())))
                : Optional.empty();
    }

    private static Optional<String> foreignWords(String said, String expected) {
        Map<String, Integer> hits = new HashMap<>();
        for (String word : said.split("[^\\p{L}]+")) {
            SMALL.forEach((language, words) -> {
                if (words.contains(word)) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
        }
        int own = hits.getOrDefault(expected, 0);
        return hits.entrySet().stream()
                .filter(hit -> hit.getValue() >= ENOUGH && hit.getValue() > 2 * own)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
