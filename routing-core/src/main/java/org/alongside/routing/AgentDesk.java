package org.alongside.routing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.tenant.MemberId;

/**
 * What an agent does with a conversation. The last one to take it wins openly: a command of somebody who is no longer
 * the assignee is refused with a message that says who is.
 */
public interface AgentDesk {

    /** Files of one message. */
    int MOST_FILES = 10;

    /** Takes the conversation, from the queue, the assistant or a colleague. */
    void accept(TenantId tenant, ConversationId conversation, MemberId agent);

    /**
     * Answers the contact; takes the conversation if nobody has it.
     *
     * @param text may be empty where there are files
     * @param draft the assistant's draft that the text began as; its citations are kept and the message says so
     * @param files stored before, at most {@link #MOST_FILES}
     */
    void reply(
            TenantId tenant,
            ConversationId conversation,
            MemberId agent,
            String text,
            Optional<UUID> draft,
            List<Attachment> files);

    /** The same by e-mail, addressed by the agent. */
    void reply(
            TenantId tenant,
            ConversationId conversation,
            MemberId agent,
            String text,
            Optional<UUID> draft,
            List<Attachment> files,
            Optional<LetterHead> head);

    /** Writes to colleagues only. */
    void note(TenantId tenant, ConversationId conversation, MemberId agent, String text, List<Attachment> files);

    void discardDraft(TenantId tenant, ConversationId conversation, MemberId agent, UUID draft);

    /**
     * Closes it; ten seconds later the contact is told and asked for a rating, unless it is {@link Outcome#isTold not}.
     */
    void resolve(TenantId tenant, ConversationId conversation, MemberId agent, Outcome outcome);

    /** Opens a conversation that was closed by mistake. */
    void reopen(TenantId tenant, ConversationId conversation, MemberId agent);
}
