package org.alongside.inbox.channel.email;

import java.util.List;
import org.alongside.routing.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * What an agent sees of a mail besides its text.
 *
 * @param standing VERIFIED, REPLY, UNKNOWN or FORGED
 * @param elsewhere conversation of another contact that it claims to answer, or null
 * @param answerCopies who gets a copy of what a person answers
 */
public record MailNote(
        String standing,
        String shown,
        List<String> to,
        List<String> copied,
        String quoted,
        List<Attachment> decorations,
        @Nullable String elsewhere,
        String answerTo,
        List<String> answerCopies) {

    public String copiedInLine() {
        return String.join(", ", copied);
    }

    public String answerCopiesInLine() {
        return String.join(", ", answerCopies);
    }

    /** Whether the sender's name may be taken for granted. */
    public boolean trusted() {
        return standing.equals("VERIFIED") || standing.equals("REPLY");
    }
}
