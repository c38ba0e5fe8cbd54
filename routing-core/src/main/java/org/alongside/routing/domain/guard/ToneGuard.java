package org.alongside.routing.domain.guard;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.routing.domain.PlainText;

/** Polite: no insults, no blame, no shouting, and none of the words that the tenant does not want. */
final class ToneGuard {

    private static final Pattern RUDE = Patterns.words(
            "stupid|idiots?|idiotic|dumb|moron|fool(?:ish)?|ridiculous|pathetic|lazy|liar|nonsense|shut up|damn|crap|hell no|wtf|whatever",
            "(?:it is|it's|that is|that's|this is) your (?:own )?(?:fault|problem)|your own fault|not (?:my|our) problem|deal with it",
            "calm down|stop (?:complaining|whining|bothering)|you should have (?:read|known)|as i (?:already|just) (?:said|told you)|obviously|good luck with that|nobody cares|i don't care|we don't care",
            "tont[oa]s?|idiotas?|estupid[oa]s?|imbecil(?:es)?|callate|callese|ridicul[oa]s?|mentiros[oa]|mierda|maldit[oa]|tonterias",
            "(?:es|fue) (?:su|tu) (?:culpa|problema)|culpa (?:suya|tuya)|no es (?:nuestro|mi) problema|calmese|calmate|tranquilicese|deje de quejarse|deja de quejarte|obviamente|me da igual|como ya (?:le|te) (?:dije|he dicho)",
            "burr[oa]s?|cale a boca|cala a boca|mentiroso|merda|bobagem|otari[oa]",
            "(?:e|foi) (?:sua|tua) culpa|culpa sua|(?:e )?problema seu|nao e (?:nosso|meu) problema|acalme-se|pare de reclamar|tanto faz|como (?:eu )?ja (?:disse|falei)");
    private static final Pattern SHOUTED =
            Pattern.compile("(?:\\b\\p{Lu}{3,}\\b[\\s,]+){2,}\\b\\p{Lu}{3,}\\b|[!?]{3,}|!!");

    private ToneGuard() {}

    static Optional<String> found(Material material) {
        String text = material.reply().text();
        return Patterns.first(RUDE, material.said())
                .or(() -> Patterns.first(SHOUTED, text).filter(shouted -> !isQuoted(shouted, material)))
                .or(() -> unwanted(material));
    }

    private static boolean isQuoted(String shouted, Material material) {
        return material.reply().cited().stream().anyMatch(cited -> cited.text().contains(shouted));
    }

    private static Optional<String> unwanted(Material material) {
        String words = material.reply().wishes().unwanted().stream()
                .filter(word -> !word.isBlank())
                .map(word -> Pattern.quote(PlainText.fold(word.strip())))
                .collect(Collectors.joining("|"));
        return words.isEmpty() ? Optional.empty() : Patterns.first(Patterns.words(words), material.said());
    }
}
