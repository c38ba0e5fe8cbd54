package org.alongside.inbox.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationRow;
import org.alongside.routing.Conversations.Box;

/** Conversations as other pages than the inbox list them. */
@ApplicationScoped
public class ConversationItems {

    private final Lists lists;
    private final Transcripts transcripts;

    @Inject
    ConversationItems(Lists lists, Transcripts transcripts) {
        this.lists = lists;
        this.transcripts = transcripts;
    }

    /** As its agent reads it. */
    public Transcript thread(ConversationId conversation) {
        return transcripts.thread(conversation, Box.OPEN);
    }

    public List<ConversationList.Item> of(List<ConversationRow> rows) {
        return lists.items(rows, Box.OPEN, Optional.empty());
    }
}
