package org.alongside.routing.domain;

import java.util.Optional;
import org.alongside.routing.ContactId;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Owner;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.MemberId;

/**
 * One issue with one contact in one inbox. The assistant owns it at first; a handoff puts it into the queue, an agent
 * takes it from there (or from anybody else, openly), a closing ends it. Every change of owner raises the epoch, and
 * whatever was prepared under an older one is not said.
 *
 * @param epoch 1, 2, 3…
 * @param lastSequence of its messages, 0 when it has none
 */
public record Conversation(
        ConversationId id,
        ContactId contact,
        InboxId inbox,
        String language,
        Owner owner,
        long epoch,
        Optional<MemberId> assignee,
        boolean open,
        long lastSequence) {

    /** Whether somebody else holds it, so that this agent may not speak. */
    public boolean heldByAnother(MemberId agent) {
        return owner == Owner.AGENT && !assignee.equals(Optional.of(agent));
    }

    /** The agent has it from now on; nothing changes when they had it. */
    public Conversation acceptedBy(MemberId agent) {
        if (owner == Owner.AGENT && assignee.equals(Optional.of(agent))) {
            return this;
        }
        return owned(Owner.AGENT, Optional.of(agent), open);
    }

    /** Waits for a person. */
    public Conversation queued() {
        return owner == Owner.QUEUE ? this : owned(Owner.QUEUE, Optional.empty(), open);
    }

    /** The assistant has it again. */
    public Conversation handedBack() {
        return owned(Owner.ASSISTANT, Optional.empty(), open);
    }

    /** Closed by mistake: open in the hands of who had it. */
    public Conversation closingUndone() {
        return owned(owner, assignee, true);
    }

    /** Open again, before the people. */
    public Conversation reopenedForPeople() {
        return assignee.isPresent() ? owned(Owner.AGENT, assignee, true) : owned(Owner.QUEUE, Optional.empty(), true);
    }

    public Conversation closed() {
        return owned(owner, assignee, false);
    }

    /** Open again, in the hands of who opened it. */
    public Conversation reopenedBy(MemberId agent) {
        return owned(Owner.AGENT, Optional.of(agent), true);
    }

    private Conversation owned(Owner newOwner, Optional<MemberId> newAssignee, boolean stillOpen) {
        return new Conversation(
                id, contact, inbox, language, newOwner, epoch + 1, newAssignee, stillOpen, lastSequence);
    }
}
