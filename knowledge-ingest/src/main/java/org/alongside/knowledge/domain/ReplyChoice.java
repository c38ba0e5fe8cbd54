package org.alongside.knowledge.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.ReadyReply;
import org.alongside.knowledge.ReplyMoment;
import org.alongside.knowledge.ReplyTerms;

/** Which of the replies to an intent are said at a moment. Pure. */
public final class ReplyChoice {

    private static final String BETWEEN = "\n\n";

    private ReplyChoice() {}

    /**
     * @param replies to one intent, in their order
     * @param most said together
     */
    public static Optional<ReadyReply> among(List<ApprovedReply> replies, int most, ReplyMoment moment) {
        List<ApprovedReply> fitting =
                replies.stream().filter(reply -> fits(reply, moment)).toList();
        List<ApprovedReply> complete = fitting.stream()
                .filter(reply -> ReplyText.complete(text(reply, moment), moment.values()))
                .toList();
        // One field that is missing is asked for; two replies with holes help nobody.
        List<ApprovedReply> sayable =
                complete.isEmpty() ? fitting.stream().limit(1).toList() : complete;
        List<ApprovedReply> chosen = fresh(sayable, moment).stream().limit(most).toList();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(together(chosen, moment));
    }

    /** Those not said before, or all of them: who asks the same again gets the same answer. */
    private static List<ApprovedReply> fresh(List<ApprovedReply> replies, ReplyMoment moment) {
        List<ApprovedReply> fresh = replies.stream()
                .filter(reply -> moment.said().stream().noneMatch(said -> said.contains(filled(reply, moment))))
                .toList();
        return fresh.isEmpty() ? replies : fresh;
    }

    private static ReadyReply together(List<ApprovedReply> replies, ReplyMoment moment) {
        List<String> texts = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        for (ApprovedReply reply : replies) {
            String text = filled(reply, moment);
            if (!texts.contains(text)) {
                texts.add(text);
                versions.add(reply.id() + "@" + reply.version());
            }
        }
        return new ReadyReply(String.join(BETWEEN, texts), versions);
    }

    /** Whether everything that it is tied to holds, apart from the values of its own fields. */
    public static boolean fits(ApprovedReply reply, ReplyMoment moment) {
        ReplyTerms terms = reply.terms();
        return reply.texts().containsKey(moment.language())
                && (terms.audience() == Audience.CUSTOMERS || moment.audience() == Audience.AGENTS_ONLY)
                && terms.scope().inForce(moment.at())
                && terms.scope().holdsIn(moment.market())
                && opening(terms.opening(), moment.open())
                && regard(terms.regard(), moment.highValue())
                && terms.fields().entrySet().stream()
                        .allMatch(field -> known(field.getKey(), field.getValue(), moment));
    }

    private static boolean opening(ReplyTerms.Opening opening, boolean open) {
        return switch (opening) {
            case ANY -> true;
            case OPEN -> open;
            case CLOSED -> !open;
        };
    }

    private static boolean regard(ReplyTerms.Regard regard, boolean highValue) {
        return switch (regard) {
            case ANY -> true;
            case HIGH_VALUE -> highValue;
            case OTHERS -> !highValue;
        };
    }

    private static boolean known(String field, String wanted, ReplyMoment moment) {
        String value = moment.values().getOrDefault(field, "").strip();
        return wanted.isEmpty() ? !value.isEmpty() : value.equalsIgnoreCase(wanted);
    }

    private static String filled(ApprovedReply reply, ReplyMoment moment) {
        return ReplyText.filled(text(reply, moment), moment.values());
    }

    private static String text(ApprovedReply reply, ReplyMoment moment) {
        return reply.texts().getOrDefault(moment.language(), "");
    }
}
