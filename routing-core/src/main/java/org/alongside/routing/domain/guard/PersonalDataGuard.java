package org.alongside.routing.domain.guard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.routing.domain.PlainText;
import org.alongside.routing.domain.Sentences;

/**
 * Nothing about other people. What belongs to a person is never said because a document has it; only what the customer
 * wrote may come back, and a card number not even then.
 */
final class PersonalDataGuard {

    private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");
    private static final Pattern OWN_NUMBER =
            Pattern.compile("\\b[a-z]{2}\\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\\b"
                    + "|\\b\\d{8}-?[a-z]\\b|\\b[xyz]-?\\d{7}-?[a-z]\\b"
                    + "|\\b\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}\\b|\\b\\d{3}-\\d{2}-\\d{4}\\b");
    private static final Pattern MAIL = Pattern.compile("[a-z0-9._%+-]+@([a-z0-9-]+)(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}");
    private static final Pattern FREE_MAIL = Pattern.compile(
            "gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail|msn|bol|uol|terra|sapo|telefonica");
    private static final Pattern OTHERS = Patterns.words(
            "(?:another|other|a different|previous|the last|the next) (?:customer|client|user|buyer|person|account holder)(?:'s|s')?",
            "(?:otro|otra|el anterior|la anterior|el otro|la otra) (?:cliente|clienta|usuario|usuaria|comprador|compradora|persona)",
            "(?:cliente|clienta|usuario) (?:anterior|siguiente)",
            "(?:outro|outra|o anterior|a anterior|o outro|a outra) (?:cliente|usuario|usuaria|comprador|compradora|pessoa)",
            "(?:customer|client|cliente|user|usuario) (?:no|number|numero|n|id|#)[.: #]*\\d+",
            "(?:his|her|their) (?:account|order|address|card|balance|phone|e-?mail|date of birth)");
    private static final Pattern TITLED =
            Pattern.compile("\\b(?:Mrs?|Ms|Miss|Dr|Sr|Sra|Srta|Don|Doña|Dona|Señora?|Senhora?)\\.? "
                    + "(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)*)");
    private static final Pattern NAMES =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?: (?:de |da |do |dos |del |la |von |van )?\\p{Lu}(?:\\p{Ll}+|\\.))+");

    private PersonalDataGuard() {}

    static Optional<String> found(Material material) {
        return card(material.said())
                .or(() -> Patterns.firstNotIn(OWN_NUMBER, material.said(), material.asked()))
                .or(() -> mail(material))
                .or(() -> Patterns.firstNotIn(OTHERS, material.said(), material.sources()))
                .or(() -> name(material));
    }

    private static Optional<String> card(String said) {
        Matcher matcher = CARD.matcher(said);
        while (matcher.find()) {
            if (isCard(matcher.group().replaceAll("\\D", ""))) {
                return Optional.of(
                        "•••• " + matcher.group().substring(matcher.group().length() - 4));
            }
        }
        return Optional.empty();
    }

    /** The check digit that all card numbers have. */
    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    /** A company's address may be quoted; a private one is a person's, wherever it stands. */
    private static Optional<String> mail(Material material) {
        Matcher matcher = MAIL.matcher(material.said());
        while (matcher.find()) {
            boolean ones = material.asked().contains(matcher.group());
            if (!ones && FREE_MAIL.matcher(matcher.group(1)).matches()) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(Material material) {
        String known = material.sources() + "\n" + material.asked();
        String text = material.reply().text();
        return Stream.concat(
                        TITLED.matcher(text).results().map(found -> found.group(1)),
                        NAMES.matcher(text).results().map(found -> found.group()))
                .filter(name -> !isKnown(name, known))
                .findFirst();
    }

    private static boolean isKnown(String name, String known) {
        return Stream.of(PlainText.fold(name).split("[ .]+"))
                .allMatch(part -> Sentences.stem(part).isEmpty()
                        || Patterns.first(Patterns.words(Pattern.quote(part)), known)
                                .isPresent());
    }
}
