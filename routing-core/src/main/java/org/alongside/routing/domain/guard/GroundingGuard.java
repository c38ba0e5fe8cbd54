package org.alongside.routing.domain.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.routing.domain.PlainText;
import org.alongside.routing.domain.Sentences;

/**
 * Every sentence rests on what is cited: its words stand there together, and it says no more and nothing else than the
 * sentence there that is nearest. What stands there word by word needs no more proof.
 */
final class GroundingGuard {

    /** One word of its own in so many. */
    private static final int OWN_WORD_IN = 4;

    private static final double TOGETHER = 0.6;
    private static final Pattern COURTESY = Pattern.compile(
            "(?:(?:hello|hi|hey|good (?:morning|afternoon|evening)|hola|buenos dias|buenas tardes|buenas|ola|bom dia|boa tarde|boa noite)[ ,!.]*"
                    + "|(?:many )?thank(?:s| you)(?: for (?:your (?:message|question|patience|interest)|reaching out|asking|writing|contacting us))?"
                    + "|(?:muchas )?gracias(?: por (?:su|tu) (?:mensaje|pregunta|paciencia|consulta|interes)| por escribir(?:nos)?)?"
                    + "|(?:muito )?obrigad[oa](?: (?:pela|por) (?:sua )?(?:mensagem|pergunta|paciencia|contato|entrar em contato))?"
                    + "|you'?re welcome|of course|sure|certainly|con mucho gusto|claro|por supuesto|de nada|com prazer|claro que sim"
                    + "|(?:i )?hope (?:this|that) helps|espero que (?:esto )?(?:le|te)? ?(?:ayude|sirva)|espero ter ajudado|espero que ajude"
                    + "|i'?m sorry(?: (?:to hear (?:that|this)|about that|for the (?:inconvenience|trouble)))?|sorry(?: about that| for the (?:inconvenience|trouble))?"
                    + "|lamento (?:la molestia|las molestias|o transtorno|o inconveniente)|lo siento(?: mucho)?|sinto muito|desculpe(?: o transtorno| o incomodo)?"
                    + "|(?:please )?let me know if (?:you have (?:any )?(?:other |more |further )?questions|you need anything else|there is anything else)"
                    + "|is there anything else(?: i can help (?:you )?with)?|can i help (?:you )?with anything else"
                    + "|(?:hay|tiene|tienes) algo mas en (?:lo )?que (?:pueda|puedo) ayudar(?:le|te)?|puedo ayudar(?:le|te) en algo mas|si (?:tiene|tienes) (?:mas|otras) (?:preguntas|dudas),? (?:digame|dime|escribanos|aqui estoy)"
                    + "|posso ajudar em (?:mais )?algo(?: mais)?|posso ajudar com mais alguma coisa|se tiver (?:mais|outras) (?:perguntas|duvidas),? (?:e so|pode) (?:dizer|perguntar))[ ,!.?]*");

    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll}\\d,;:>] )(\\p{Lu}[\\p{L}]{2,})");
    private static final Pattern LIST_MARK = Pattern.compile("^(?:[-*•]|\\d{1,2}[.)])\\s+");

    private GroundingGuard() {}

    static Optional<String> found(Material material) {
        if (material.grounds().isEmpty()) {
            return Optional.of(material.reply().text());
        }
        return Sentences.of(material.reply().text()).stream()
                .map(sentence -> LIST_MARK.matcher(sentence).replaceFirst(""))
                .filter(sentence -> !supported(sentence, material.grounds()))
                .findFirst();
    }

    /** By any one of what is cited; a sentence put together from two is nobody's. */
    private static boolean supported(String sentence, List<SourceText> grounds) {
        Statement statement = Statement.of(sentence);
        String words = statement.words().replaceAll("^[¡¿]", "");
        return COURTESY.matcher(words).matches()
                || grounds.stream()
                        .filter(ground -> ground.isCitedBy(sentence))
                        .anyMatch(ground -> rests(statement, ground) && namesAreFrom(sentence, ground));
    }

    /** A name is never a way to put it. */
    private static boolean namesAreFrom(String sentence, SourceText ground) {
        return NAME.matcher(sentence)
                .results()
                .map(name -> PlainText.fold(name.group(1)))
                .allMatch(ground.folded()::contains);
    }

    private static boolean rests(Statement sentence, SourceText ground) {
        if (ground.says(sentence)) {
            return true;
        }
        int ownWordsAllowed = (sentence.stems().size() - 1) / OWN_WORD_IN;
        boolean covered = ground.missing(sentence) <= ownWordsAllowed && ground.shareTogether(sentence) >= TOGETHER;
        return covered
                && ground.hasFigures(sentence)
                && !Contradictions.between(sentence, ground)
                && !Overstatements.in(sentence, ground);
    }
}
