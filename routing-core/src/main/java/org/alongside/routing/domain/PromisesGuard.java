package org.alongside.routing.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The assistant has done nothing and can promise nothing: finds where a reply says otherwise. */
public final class PromisesGuard {

    private static final String DONE_EN =
            "refunded|credited|cancell?ed|closed|changed|updated|processed|issued|reversed|removed"
                    + "|waived|sent|approved|escalated|arranged|extended|blocked|unblocked|frozen|reset|transferred|forwarded|checked"
                    + "|looked|confirmed|booked|scheduled|added|applied|compensated|paid|resolved|fixed|reported|submitted|opened";
    private static final String DO_EN =
            "refund|credit|cancel|close|change|update|process|issue|reverse|remove|waive|send|approve"
                    + "|escalate|arrange|extend|block|unblock|freeze|reset|transfer|compensate|pay|resolve|fix|make sure|ensure|see to";
    private static final String DONE_ES =
            "reembolsado|devuelto|abonado|cancelado|cerrado|cambiado|actualizado|procesado|emitido"
                    + "|anulado|eliminado|enviado|aprobado|escalado|tramitado|ampliado|bloqueado|desbloqueado|restablecido|transferido"
                    + "|comprobado|verificado|confirmado|reservado|anadido|aplicado|compensado|pagado|resuelto|solucionado|ingresado|abierto";
    private static final String DO_ES =
            "reembols|devolver|abonar|cancelar|cerrar|cambiar|actualizar|procesar|anular|eliminar"
                    + "|enviar|aprobar|tramitar|ampliar|bloquear|desbloquear|compensar|pagar|resolver|solucionar|ingresar";
    private static final String DONE_PT =
            "reembolsei|devolvi|estornei|creditei|cancelei|encerrei|alterei|atualizei|processei|emiti"
                    + "|removi|enviei|aprovei|encaminhei|providenciei|prorroguei|bloqueei|desbloqueei|verifiquei|confirmei|reservei"
                    + "|adicionei|apliquei|compensei|paguei|resolvi|corrigi|reembolsamos|estornamos|creditamos|cancelamos|encerramos"
                    + "|processamos|aprovamos|resolvemos";
    private static final String DO_PT =
            "reembols|devolver|estornar|creditar|cancelar|encerrar|alterar|atualizar|processar|emitir"
                    + "|remover|enviar|aprovar|providenciar|prorrogar|bloquear|desbloquear|compensar|pagar|resolver|corrigir";

    private static final Pattern PROMISE = Pattern.compile(String.join(
            "|",
            "\\b(?:i|we)(?:'ve| have|'d)(?: now| just| already| also)? (?:" + DONE_EN + ")\\b",
            "\\b(?:i|we)(?: now| just| already)? (?:" + DONE_EN + ")\\b",
            "\\b(?:your|the|this|it) ?[a-z ]{0,30}(?:has|have) (?:now |just |already )?been (?:" + DONE_EN + ")\\b",
            "\\b(?:i|we)(?:'ll| will| am going to| are going to|'m going to|'re going to| shall) (?:now |personally )?(?:"
                    + DO_EN + ")\\b",
            "\\byou(?:'ll| will) (?:be (?:refunded|credited|compensated|reimbursed)|(?:get|receive) (?:a |the |your )?(?:full )?"
                    + "(?:refund|credit|compensation|money))\\b",
            "\\b(?:i|we) (?:can )?(?:guarantee|promise|assure|commit)\\b",
            "\\b(?:is|are) guaranteed\\b",
            "\\b(?:ya )?(?:he|hemos|ha sido|han sido|se ha|se han)(?: ya)? (?:" + DONE_ES + ")s?\\b",
            "\\b(?:le|te|les|os|lo|la|se)? ?(?:voy a|vamos a|procedo a|procedemos a) (?:" + DO_ES + ")[a-z]*",
            "\\b(?:le|te|les|os) (?:" + DO_ES + ")[a-z]*(?:e|emos)\\b",
            "\\b(?:te|le|les|os) (?:garantizo|garantizamos|prometo|prometemos|aseguro|aseguramos)\\b",
            "\\b(?:garantizo|garantizamos|prometo|prometemos)\\b",
            "\\b(?:recibira|recibiras|tendra|tendras) (?:el|un|su|tu) (?:reembolso|abono|dinero)\\b",
            "\\b(?:ja )?(?:" + DONE_PT + ")\\b",
            "\\b(?:foi|foram|ja foi) (?:reembolsad|estornad|creditad|cancelad|encerrad|processad|aprovad|resolvid|enviad|alterad)[oa]s?\\b",
            "\\b(?:vou|vamos|irei|iremos) (?:" + DO_PT + ")[a-z]*",
            "\\b(?:garanto|garantimos|prometo|prometemos|asseguro|asseguramos)\\b",
            "\\b(?:voce )?(?:recebera|vai receber|tera) (?:o|um|seu) (?:reembolso|estorno|credito|dinheiro)\\b"));

    private PromisesGuard() {}

    /**
     * @param sources in which the same words may stand: what a passage says of the company is no promise of the
     *     assistant
     * @return the words of the first promise, as folded text; empty if there is none
     */
    public static Optional<String> found(String reply, Collection<String> sources) {
        Matcher matcher = PROMISE.matcher(PlainText.fold(reply));
        while (matcher.find()) {
            String promise = matcher.group().strip();
            if (sources.stream().noneMatch(source -> PlainText.fold(source).contains(promise))) {
                return Optional.of(promise);
            }
        }
        return Optional.empty();
    }
}
