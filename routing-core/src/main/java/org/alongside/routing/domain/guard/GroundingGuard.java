package org.alongside.routing.domain.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.routing.domain.Sentences;

/**
 * Every sentence rests on what is cited: its words stand there together, and it says no more and nothing else than the
 * sentence there that is nearest. What stands there word by word needs no more proof.
 */
final class GroundingGuard {

    private static final double ANYWHERE = 0.65;
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

    private GroundingGuard() {}

    static Optional<String> found(Material material) {
        if (material.grounds().isEmpty()) {
            return Optional.of(material.reply().text());
        }
        return Sentences.of(material.reply().text()).stream()
                .filter(sentence -> !supported(
                        Statement.of(sentence.replaceFirst("^(?:[-*•]|\\d{1,2}[.)])\\s+", "")), material.grounds()))
                .findFirst();
    }

    /** By any one of what is cited; a sentence put together from two is nobody's. */
    private static boolean supported(Statement sentence, List<SourceText> grounds) {
        String words = sentence.words().replaceAll("^[¡¿]", "");
        return COURTESY.matcher(words).matches() || grounds.stream().anyMatch(ground -> rests(sentence, ground));
    }

    private static boolean rests(Statement sentence, SourceText ground) {
        if (ground.says(sentence)) {
            return true;
        }
        boolean covered = ground.share(sentence) >= ANYWHERE && ground.shareTogether(sentence) >= TOGETHER;
        return covered && !Contradictions.between(sentence, ground) && !Overstatements.in(sentence, ground);
    }
}
