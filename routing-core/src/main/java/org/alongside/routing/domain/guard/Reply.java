package org.alongside.routing.domain.guard;

import java.util.List;
import org.alongside.routing.GuardedSubject;

/**
 * A reply that is about to be said, and all that it may rest on.
 *
 * @param language of the customer, ISO 639-1
 * @param approved whether it is an approved reply, word by word
 * @param cited the passages that it cites
 * @param results of tools that succeeded in this conversation
 * @param asked the customer's own messages
 * @param guardedIntent key of the intent if what is at stake in it is guarded, or empty
 */
public record Reply(
        String text,
        String language,
        boolean approved,
        List<Cited> cited,
        List<String> results,
        List<String> asked,
        String guardedIntent,
        Wishes wishes) {

    public Reply {
        cited = List.copyOf(cited);
        results = List.copyOf(results);
        asked = List.copyOf(asked);
    }

    /**
     * @param heading title and headings, which say what the text is about
     * @param sentences of the reply that rest on it; empty when all do
     * @param forCustomers whether customers may see it
     */
    public record Cited(String heading, String text, List<String> sentences, boolean forCustomers) {

        public Cited {
            sentences = List.copyOf(sentences);
        }

        /** All of the reply rests on it. */
        public Cited(String heading, String text) {
            this(heading, text, List.of(), true);
        }
    }

    /**
     * What the tenant adds.
     *
     * @param longest characters of a reply
     * @param unwanted words that the assistant never uses
     */
    public record Wishes(List<GuardedSubject> subjects, List<String> unwanted, int longest) {

        public static final Wishes NONE = new Wishes(List.of(), List.of(), 1_200);

        public Wishes {
            subjects = List.copyOf(subjects);
            unwanted = List.copyOf(unwanted);
        }
    }
}
