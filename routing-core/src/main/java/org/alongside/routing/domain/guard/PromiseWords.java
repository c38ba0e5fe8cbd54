package org.alongside.routing.domain.guard;

import java.util.List;
import java.util.stream.Stream;

/** The deeds of a support desk, in the forms in which one claims or announces them; folded. */
final class PromiseWords {

    static final String DONE_EN =
            "refunded|credited|cancell?ed|closed|changed|updated|processed|issued|reversed|removed"
                    + "|waived|sent|approved|escalated|arranged|extended|blocked|unblocked|frozen|reset|transferred|forwarded|checked"
                    + "|looked|confirmed|booked|scheduled|added|applied|compensated|paid|resolved|fixed|reported|submitted|opened"
                    + "|granted|given|upgraded|activated|deactivated|deleted|registered|reimbursed|replaced|shipped|dispatched|ordered"
                    + "|notified|contacted|informed|spoken|verified|corrected|adjusted|expedited|prioriti[sz]ed|unlocked|lifted|doubled"
                    + "|deposited|returned|honou?red|authori[sz]ed|logged|created|placed|made";
    static final String DO_EN =
            "refund|credit|cancel|close|change|update|process|issue|reverse|remove|waive|send|approve"
                    + "|escalate|arrange|extend|block|unblock|freeze|reset|transfer|compensate|pay|resolve|fix|make sure|ensure|see to"
                    + "|offer|give|grant|upgrade|activate|delete|register|reimburse|replace|ship|dispatch|order|notify|contact|call|inform"
                    + "|verify|correct|adjust|expedite|prioriti[sz]e|unlock|lift|double|deposit|return|honou?r|authori[sz]e|log|create|place"
                    + "|take care of|get back|have (?:it|that|this|someone)|look into|check|follow up|let you know|make it right";
    static final String DOING_EN =
            "refunding|crediting|cancell?ing|closing|changing|updating|processing|issuing|reversing|removing"
                    + "|waiving|sending|approving|escalating|arranging|extending|blocking|unblocking|resetting|transferring|compensating"
                    + "|paying|resolving|fixing|offering|giving|granting|upgrading|deleting|replacing|shipping|contacting|calling|checking";
    static final String DONE_ES =
            "reembolsad|devuelt|abonad|cancelad|cerrad|cambiad|actualizad|procesad|emitid|anulad|eliminad"
                    + "|enviad|aprobad|escalad|tramitad|ampliad|bloquead|desbloquead|restablecid|transferid|comprobad|verificad|confirmad"
                    + "|reservad|anadid|aplicad|compensad|pagad|resuelt|solucionad|ingresad|abiert|concedid|activad|registrad|sustituid"
                    + "|notificad|contactad|corregid|ajustad|autorizad|acreditad|solicitad|gestionad|hech|borrad|creado|dado|ofrecid";
    static final String DO_ES =
            "reembols|devolver|devolv|abonar|abon|cancelar|cancel|cerrar|cambiar|actualizar|procesar|anular|eliminar"
                    + "|enviar|envi|aprobar|tramitar|ampliar|bloquear|desbloquear|compensar|pagar|resolver|solucionar|ingresar|conceder|dar"
                    + "|ofrecer|regalar|activar|registrar|sustituir|llamar|contactar|avisar|notificar|corregir|ajustar|autorizar|acreditar"
                    + "|gestionar|borrar|crear|escalar|revisar|comprobar|asegurar|encargar|reponer";
    static final String PAST_ES =
            "reembolse|reembolsamos|devolvi|devolvimos|abone|abonamos|cancele|cancelamos|cerre|cerramos|cambie|cambiamos"
                    + "|actualice|actualizamos|procese|procesamos|anule|anulamos|elimine|eliminamos|envie|enviamos|aprobe|aprobamos|tramite|tramitamos"
                    + "|bloquee|bloqueamos|compense|compensamos|pague|pagamos|resolvi|resolvimos|solucione|solucionamos|ingrese|ingresamos|solicite|gestione";
    static final String PAST_PT =
            "reembolsei|devolvi|estornei|creditei|cancelei|encerrei|alterei|atualizei|processei|emiti"
                    + "|removi|enviei|aprovei|encaminhei|providenciei|prorroguei|bloqueei|desbloqueei|verifiquei|confirmei|reservei"
                    + "|adicionei|apliquei|compensei|paguei|resolvi|corrigi|reembolsamos|devolvemos|estornamos|creditamos|cancelamos|encerramos"
                    + "|processamos|aprovamos|resolvemos|alteramos|atualizamos|removemos|bloqueamos|compensamos|concedi|concedemos|solicitei"
                    + "|registrei|ativei|notifiquei|contatei|liberei|liberamos|ajustei|autorizei|autorizamos|dei";
    static final String DONE_PT =
            "reembolsad|estornad|creditad|cancelad|encerrad|processad|aprovad|resolvid|enviad|alterad|devolvid|atualizad"
                    + "|removid|bloquead|desbloquead|compensad|pag|corrigid|confirmad|liberad|autorizad|concedid|ativad|registrad|emitid|solicitad|ajustad";
    static final String DO_PT =
            "reembols|devolver|estornar|creditar|cancelar|encerrar|alterar|atualizar|processar|emitir"
                    + "|remover|enviar|aprovar|providenciar|prorrogar|bloquear|desbloquear|compensar|pagar|resolver|corrigir|conceder|dar"
                    + "|oferecer|ativar|registrar|substituir|ligar|contatar|avisar|notificar|ajustar|autorizar|liberar|apagar|criar|escalar|verificar|garantir";

    private static final int STEM = 5;
    private static final List<String> DEEDS = Stream.of(DONE_EN, DONE_ES, PAST_ES, PAST_PT, DONE_PT)
            .flatMap(words -> Stream.of(words.split("\\|")))
            .toList();

    private PromiseWords() {}

    /** Whether the results speak of the deed that these words claim. */
    static boolean sameDeed(String claim, String results) {
        return !results.isEmpty()
                && DEEDS.stream()
                        .filter(deed -> deed.length() >= STEM)
                        .map(deed -> deed.substring(0, STEM))
                        .anyMatch(deed -> claim.contains(deed) && results.contains(deed));
    }
}
