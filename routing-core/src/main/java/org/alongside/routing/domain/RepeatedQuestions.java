package org.alongside.routing.domain;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.routing.RequiredField;

/**
 * What an agent asks of a contact that stands in the handoff's package already: the contact has to say it twice. Reads
 * one sentence at a time and wants both, the form of a question for something and the word for it; naming the value
 * ("is it order 4711?") makes sure and repeats nothing.
 */
public final class RepeatedQuestions {

    /** What the need is called among the fields. */
    public static final String NEED = "need";

    private static final Pattern ASKS = words(
            "what|which|when (?:did|was|were)|how much|(?:tell|send|give|share) (?:me|us)|(?:may|can|could) i (?:have|get)"
                    + "|(?:i|we)(?:'ll| will)? need|do you have|(?:please|you) (?:confirm|provide|send|share|give|tell)",
            "cual(?:es)?|que (?:numero|fecha|importe|correo|pedido|dia)|cuando (?:fue|hizo|compro|recibio|pago)|cuanto"
                    + "|(?:puede|puedes|podria|podrias) (?:dar|decir|indicar|enviar|confirmar|facilitar|proporcionar)\\w*"
                    + "|(?:indique|indica|diga|di|envie|envia|confirme|facilite|de|digan)(?:me|nos)|necesit(?:o|amos)",
            "qual|quais|que (?:numero|data|valor|email|pedido|dia)|quando (?:foi|fez|comprou|recebeu|pagou)|quanto"
                    + "|(?:pode|poderia)(?: me| nos)? (?:informar|enviar|dizer|passar|confirmar|fornecer|dar)\\w*"
                    + "|(?:informe|envie|confirme|diga|passe)(?:-me|-nos)?|(?:me|nos) (?:informa|envia|diz|passa)|precis(?:o|amos)");

    private static final Pattern ASKS_NEED = words(
            "how (?:can|may) (?:i|we) help|what (?:is|'s|seems to be) (?:the|your) (?:problem|issue|matter|question|request)"
                    + "|what happened|what(?:'s| is) (?:this|it) about|what do you need"
                    + "|(?:describe|explain|tell me (?:more )?about) (?:the|your) (?:problem|issue|matter|request)",
            "en que (?:le |te |os )?(?:puedo|podemos) ayudar\\w*|cual es (?:el|su|tu) (?:problema|consulta|motivo)"
                    + "|que (?:le |te |ha )?(?:paso|pasado|ocurrio|sucedio)|que necesita|(?:cuente|cuenta|explique|explica|describa)(?:me|nos)",
            "(?:em que|como) (?:posso|podemos) (?:te |lhe |o |a )?ajudar|qual (?:e )?(?:o|a) (?:seu |sua )?(?:problema|duvida|motivo)"
                    + "|o que (?:aconteceu|houve|ocorreu)|(?:conte|explique|descreva)(?:-me)? (?:o|a|seu|sua)");

    private static final Map<RequiredField.Kind, Pattern> NAMES = Map.of(
            RequiredField.Kind.ORDER_NUMBER,
            words("order|reference|loan number", "pedido|compra|referencia|numero de prestamo", "encomenda"),
            RequiredField.Kind.AMOUNT,
            words("amount|how much", "importe|monto|cantidad|cuanto", "valor|quanto|quantia"),
            RequiredField.Kind.DATE,
            words("date|when|day", "fecha|cuando|dia", "data|quando"),
            RequiredField.Kind.EMAIL,
            words("e-?mail", "correo", "endereco eletronico"),
            RequiredField.Kind.PHONE,
            words("phone", "telefono|celular|movil", "telefone"));

    private static final Pattern CARD = words("card number|(?:digits|end) of (?:the|your) card", "tarjeta", "cartao");

    private RepeatedQuestions() {}

    /**
     * @param fields of the package, by name
     * @param need of the package; empty when it holds none
     * @return names of the fields that are asked for again, and {@link #NEED}; empty when nothing is
     */
    public static Set<String> in(String said, Map<String, String> fields, String need) {
        Set<String> repeated = new LinkedHashSet<>();
        for (String sentence : Sentences.of(said)) {
            String plain = PlainText.fold(sentence).replace('’', '\'');
            fields.forEach((name, value) -> {
                if (ASKS.matcher(plain).find()
                        && names(name).matcher(plain).find()
                        && !plain.contains(PlainText.fold(value))) {
                    repeated.add(name);
                }
            });
            if (!need.isBlank() && ASKS_NEED.matcher(plain).find()) {
                repeated.add(NEED);
            }
        }
        return repeated;
    }

    /** The usual words for such a thing, and the field's own. */
    private static Pattern names(String field) {
        if (field.equals("card")) {
            return CARD;
        }
        Pattern own = words(Pattern.quote(PlainText.fold(field.replace('_', ' '))));
        Pattern usual = NAMES.get(RequiredField.named(field).kind());
        return usual == null ? own : Pattern.compile(own.pattern() + "|" + usual.pattern());
    }

    private static Pattern words(String... languages) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", languages) + ")(?![\\p{L}\\p{N}])");
    }
}
