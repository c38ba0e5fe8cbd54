package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** What a business asks its contacts, and what became of it. */
public interface Surveys {

    /** What holds for an inbox: its own, else the business's, else {@link SurveySettings#USUAL}. */
    SurveySettings of(TenantId tenant, InboxId inbox);

    /** What holds for all inboxes without settings of their own. */
    SurveySettings ofBusiness(TenantId tenant);

    /** Inboxes with settings of their own. */
    List<InboxId> apart(TenantId tenant);

    /**
     * From the next closing on.
     *
     * @param inbox none for the whole business
     * @param username who did it, for the conduct record
     * @throws org.alongside.shared.RefusedException if a number or a wording is out of its range
     */
    void set(TenantId tenant, Optional<InboxId> inbox, SurveySettings settings, String username);

    /** The inbox follows the business again. */
    void follow(TenantId tenant, InboxId inbox, String username);

    /** Of a conversation, in the order of their moments. */
    List<Survey> ofConversation(TenantId tenant, ConversationId conversation);

    /** Since when the contact wants to be asked nothing. */
    Optional<Instant> stoppedAt(TenantId tenant, ContactId contact);

    /**
     * Why contacts were not asked about conversations that closed in a period, with how many; and how many are still to
     * be asked, without a reason.
     */
    Map<Optional<Survey.Reason>, Long> unasked(TenantId tenant, Instant from, Instant to);
}
