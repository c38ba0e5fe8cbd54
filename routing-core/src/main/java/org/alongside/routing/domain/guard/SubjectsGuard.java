package org.alongside.routing.domain.guard;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.routing.GuardedSubject;
import org.alongside.routing.domain.PlainText;

/** Charges, fees, refunds, disputes and what the tenant adds: approved words or none. */
final class SubjectsGuard {

    private static final Pattern ALWAYS = Patterns.words(
            "(?<!free of )(?<!extra )charges?(?! (?:your|the|it|my|a) )(?!ing|r)|charged|overcharged|surcharges?",
            "fees?",
            "refund[a-z]*|reimburs[a-z]*|money back",
            "disput(?:e|es|ed|ing)|charge-?backs?",
            "cargos?(?! (?:de|del) )|cobros?|recargos?|comision(?:es)?|me (?:han )?cobra(?:do|ron)|cobrado",
            "reembols[a-z]*|devolucion(?:es)? (?:del|de su|de tu|de mi|de) (?:dinero|importe|pago)",
            "contracargos?|disputas?|disputar|impugna[a-z]*",
            "taxas?|cobrancas?|cobrad[oa]s?|cobraram",
            "estorn[a-z]*|devolucao (?:do|de|do meu|do seu) (?:dinheiro|valor|pagamento)",
            "contestac(?:ao|oes)|contestar");

    private SubjectsGuard() {}

    /** In the reply or in what the customer asks now: an answer beside the question is no way around. */
    static Optional<String> found(Material material) {
        String guardedIntent = material.reply().guardedIntent();
        return guardedIntent.isEmpty()
                ? said(ALWAYS, material).or(() -> tenants(material))
                : Optional.of(guardedIntent);
    }

    private static Optional<String> said(Pattern subject, Material material) {
        return Patterns.first(subject, material.said()).or(() -> Patterns.first(subject, lastAsked(material)));
    }

    private static String lastAsked(Material material) {
        var asked = material.reply().asked();
        return asked.isEmpty() ? "" : PlainText.fold(asked.get(asked.size() - 1));
    }

    private static Optional<String> tenants(Material material) {
        return material.reply().wishes().subjects().stream()
                .flatMap(subject -> said(pattern(subject), material).stream())
                .findFirst();
    }

    private static Pattern pattern(GuardedSubject subject) {
        String words = subject.words().stream()
                .filter(word -> !word.isBlank())
                .map(word -> Pattern.quote(PlainText.fold(word.strip())) + "[\\p{L}]*")
                .collect(Collectors.joining("|"));
        return words.isEmpty() ? Pattern.compile("(?!)") : Patterns.words(words);
    }
}
