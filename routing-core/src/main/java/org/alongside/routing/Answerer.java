package org.alongside.routing;

import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.ReadyReply;
import org.alongside.shared.TenantId;

/**
 * Writes a reply from what the tenant knows. Slow and networked at times: never called inside a transaction, never for
 * tier C.
 */
public interface Answerer {

    Answer answer(Request request);

    /**
     * @param conversation that it is for; empty when somebody only tries it out
     * @param question the contact's words; {@code context} the messages before, oldest first
     * @param language to answer in
     * @param instructions persona, tone, limits; may be empty
     * @param passages best first
     */
    record Request(
            TenantId tenant,
            Optional<ConversationId> conversation,
            String question,
            List<String> context,
            String language,
            String instructions,
            List<Passage> passages,
            Optional<ReadyReply> approved) {}

    /**
     * @param text empty when there is no answer
     * @param citations what it rests on; empty for an approved reply
     * @param approved whether it is an approved reply, word by word
     * @param source which answerer wrote it, such as {@code built-in} or {@code model:<name>}
     * @param tokens used, 0 without a model
     * @param replies versions of the approved replies in it, as {@code <id>@<version>}
     */
    record Answer(
            String text, List<Citation> citations, boolean approved, String source, int tokens, List<String> replies) {

        public Answer(String text, List<Citation> citations, boolean approved, String source, int tokens) {
            this(text, citations, approved, source, tokens, List.of());
        }

        public boolean given() {
            return !text.isEmpty();
        }
    }
}
