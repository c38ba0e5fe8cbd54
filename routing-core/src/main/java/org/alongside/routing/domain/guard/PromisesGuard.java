package org.alongside.routing.domain.guard;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.routing.domain.PlainText;

/**
 * The assistant has done nothing and can promise nothing: finds where a reply says otherwise. What was done needs the
 * result of a tool that did it; what the company does for everybody may be said in the words of a passage.
 */
final class PromisesGuard {

    private static final String NOW_EN =
            "(?: (?:now|just|already|also|gladly|personally|happily|immediately|certainly|of course|go ahead and))*";
    private static final String OBJECT_EN = "(?:your|the|this|that|it|a|an|everything|all|both)";

    /** Claims of a deed. No passage can prove one. */
    private static final Pattern DONE = Patterns.words(
            "(?:i|we)(?:'ve| have|'d| had)" + NOW_EN + " (?:" + PromiseWords.DONE_EN + ")",
            "i" + NOW_EN + " (?:" + PromiseWords.DONE_EN + ")(?= " + OBJECT_EN + "\\b| for you\\b|[.!,]|$)",
            "consider it done",
            "(?:ya |acabo de |acabamos de )?(?:he|hemos)(?: ya)? (?:" + PromiseWords.DONE_ES + ")[oa]?s?",
            "(?:acabo|acabamos) de (?:" + PromiseWords.DO_ES + ")[a-z]*",
            "ya (?:le |te |les |os |se lo |te lo )?(?:" + PromiseWords.PAST_ES + ")",
            "(?:ja )?(?:lhe |te )?(?:" + PromiseWords.PAST_PT + ")(?<!mos)",
            "acabei de (?:" + PromiseWords.DO_PT + ")[a-z]*");

    /** What somebody did, or what always happens: only the company's own words tell which. */
    private static final Pattern HAPPENED = Patterns.words(
            "we" + NOW_EN + " (?:" + PromiseWords.DONE_EN + ")(?= " + OBJECT_EN + "\\b| for you\\b|[.!,]|$)",
            OBJECT_EN + " ?[a-z0-9' -]{0,40} (?:has|have) (?:now |just |already |all |also )*been (?:"
                    + PromiseWords.DONE_EN + ")",
            OBJECT_EN + " [a-z0-9' -]{0,40} (?:was|were|is now|are now) (?:just |already |successfully )*(?:"
                    + PromiseWords.DONE_EN + ")",
            "(?:all )?(?:done|sorted|taken care of)(?= for you|[.!,:]|$)",
            "(?:it|that)(?:'s| is) (?:all )?(?:done|sorted|taken care of|on its way)",
            "(?:ya )?(?:ha sido|han sido|se ha|se han|fue|fueron|queda|quedan|quedo|esta ya|ya esta|ya estan)(?: ya)? (?:"
                    + PromiseWords.DONE_ES + ")[oa]?s?",
            "(?:le |te |les |os |se lo |te lo )(?:" + PromiseWords.PAST_ES + ")",
            "(?:ja )?(?:lhe |te )?(?:" + PromiseWords.PAST_PT + ")",
            "(?:foi|foram|ja foi|ja foram|esta|estao|fica|ficou)(?: ja)? (?:" + PromiseWords.DONE_PT + ")[oa]s?",
            "(?:tudo|ja esta|esta) (?:resolvido|feito|tratado)|(?:todo|ya esta|esta) (?:resuelto|hecho|arreglado|solucionado)");

    /** Announcements and guarantees: only as the company's own words have them. */
    private static final Pattern ANNOUNCED = Patterns.words(
            "(?:i|we)(?:'ll| will| am going to| are going to|'m going to|'re going to| shall| can| could| am able to| promise to| agree to)"
                    + NOW_EN + " (?:" + PromiseWords.DO_EN + ")",
            "(?:let me|allow me to|i'm happy to|i am happy to|we are happy to|we're happy to) (?:" + PromiseWords.DO_EN
                    + ")",
            "(?:i am|i'm|we are|we're)" + NOW_EN + " (?:" + PromiseWords.DOING_EN + ")",
            "you(?:'ll| will| shall| are going to|'re going to) (?:[a-z]+ly )?(?:be (?:refunded|credited|compensated|reimbursed|paid|called|contacted|notified)|(?:get|receive|have)\\b)",
            OBJECT_EN
                    + " [a-z0-9' -]{0,40} (?:will|shall|is going to|are going to) (?:[a-z]+ly |soon |now )*(?:arrive|be (?:"
                    + PromiseWords.DONE_EN + "|there|with you|ready|delivered))",
            "(?:i|we)(?: can| will| do| hereby)? (?:guarantee|promise|assure|commit|confirm that|swear)",
            "(?:is|are|it's|that's) guaranteed|(?:you have|you've got) (?:my|our) word|without fail|rest assured",
            "(?:we|i) (?:are|am|accept|admit|take)(?: fully| full)? (?:liab(?:le|ility)|responsib(?:le|ility)|at fault)|(?:it was|this was|that was) (?:our|my) (?:fault|mistake|error)",
            "(?:make|made|making) an exception|one-time (?:exception|courtesy)|as a gesture of goodwill",
            "(?:le |te |les |os |lo |la |se |se lo |te lo )?(?:voy a|vamos a|procedo a|procedemos a|procedere a|puedo|podemos) (?:"
                    + PromiseWords.DO_ES + ")[a-z]*",
            "(?:(?:le|te|les|os|lo|la|se|se lo|te lo|nos) )?(?:" + PromiseWords.DO_ES
                    + ")[a-z]{0,3}(?:are|ere|ire|aremos|eremos|iremos|emos|ara|aran|era|eran|ira|iran|re|ra|ran)",
            "(?:te|le|les|os)? ?(?:garantizo|garantizamos|prometo|prometemos|aseguro|aseguramos|doy mi palabra|damos nuestra palabra)|sin falta|esta garantizad[oa]",
            "(?:recibira|recibiras|recibiran|tendra|tendras|obtendra|obtendras|llegara|le llegara|te llegara|sera|seras|seran) ?(?:[a-z]+ ?){0,3}",
            "(?:es|fue|ha sido) (?:nuestra culpa|culpa nuestra|nuestro error|error nuestro)|somos responsables|hacer una excepcion|haremos una excepcion",
            "(?:vou|vamos|irei|iremos|posso|podemos) (?:" + PromiseWords.DO_PT + ")[a-z]*",
            "(?:" + PromiseWords.DO_PT + ")(?:ei|emos|a|ao)(?=\\b)",
            "(?:garanto|garantimos|prometo|prometemos|asseguro|asseguramos|dou minha palavra|sem falta)|esta garantid[oa]",
            "(?:voce )?(?:recebera|vai receber|tera|vai ter|sera|serao|chegara|vai chegar) ?(?:[a-z]+ ?){0,3}",
            "(?:foi|e) (?:nossa culpa|culpa nossa|nosso erro|erro nosso)|somos responsaveis|abrir uma excecao|abriremos uma excecao|fazer uma excecao");

    private PromisesGuard() {}

    static Optional<String> found(Material material) {
        String results = PlainText.fold(String.join("\n", material.reply().results()));
        return claimed(DONE, material.said(), results, "")
                .or(() -> claimed(HAPPENED, material.said(), results, material.sources()))
                .or(() -> Patterns.firstNotIn(ANNOUNCED, material.said(), material.sources()));
    }

    /** @param sources in which the same words may stand, but for deeds */
    static Optional<String> found(String reply, Collection<String> sources) {
        String said = PlainText.fold(reply);
        String known = PlainText.fold(String.join("\n", sources));
        return claimed(DONE, said, "", "")
                .or(() -> claimed(HAPPENED, said, "", known))
                .or(() -> Patterns.firstNotIn(ANNOUNCED, said, known))
                .map(String::strip);
    }

    /** A tool's result speaks of the same deed, in whatever form. */
    private static Optional<String> claimed(Pattern deeds, String said, String results, String sources) {
        Matcher matcher = deeds.matcher(said);
        while (matcher.find()) {
            boolean known =
                    sources.contains(matcher.group().strip()) || PromiseWords.sameDeed(matcher.group(), results);
            if (!known && !conditional(said, matcher.start())) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    /** "Once your order has been sent" claims nothing. */
    private static boolean conditional(String said, int at) {
        String before = said.substring(Math.max(0, at - 40), at);
        return CONDITION.matcher(before).find();
    }

    private static final Pattern CONDITION = Pattern.compile(
            "(?:\\b(?:once|when|whenever|if|after|until|unless|whether|as soon as|before|that|which|where|cuando|si|una vez que|despues de que|tras|hasta que|que|donde"
                    + "|quando|se|depois que|assim que|ate que|apos|onde)\\s(?:[a-z']+\\s){0,2})$");
}
