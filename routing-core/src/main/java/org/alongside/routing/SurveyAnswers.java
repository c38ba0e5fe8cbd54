package org.alongside.routing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * The contact's side of surveys. By a link that was sent, which nobody can make up, or inside a chat that knows its
 * visitor. Not inside a transaction.
 */
public interface SurveyAnswers {

    int LONGEST_COMMENT = 2_000;

    /**
     * Looking changes nothing: mail programs look, too.
     *
     * @throws org.alongside.shared.NotFoundException if the link is none of ours
     */
    Invitation open(String token);

    /**
     * @param answers by kind; what is left out was not answered
     * @return false if it is not {@link Invitation.State#OPEN} any more, and nothing was changed
     * @throws org.alongside.shared.RefusedException if nothing is answered, or something that is not on its scale
     * @throws org.alongside.shared.NotFoundException if the link is none of ours
     */
    boolean answer(String token, Map<SurveyKind, String> answers, String comment);

    /** From now on this contact is asked nothing, anywhere in the business. Done already: nothing happens. */
    void stop(String token);

    /** What is open about a conversation, newest first. */
    Optional<Invitation> pending(TenantId tenant, ConversationId conversation);

    /** @param conversation that the survey must be about */
    boolean answer(
            TenantId tenant, ConversationId conversation, UUID survey, Map<SurveyKind, String> answers, String comment);

    /** The same as by the link. */
    void stop(TenantId tenant, ConversationId conversation);
}
