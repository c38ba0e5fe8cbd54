package org.alongside.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What people must hear of, with what it rests on as it was then.
 *
 * @param subject the episode, or the sample
 * @param name of the rule as people call it, or empty; the week of a sample
 * @param measure of the rule, or empty
 * @param counted the evidence; of no cases where there is none
 * @param limit that it was held against, 0..1
 * @param intents keys of those that stepped back, or that nothing holds back any more
 * @param by who let it go, or should have read; or empty
 * @param note what a person wrote about it, or empty
 * @param people usernames of those who answer for it
 */
public record Notice(
        UUID id,
        Kind kind,
        UUID subject,
        Instant at,
        String name,
        String measure,
        Counted counted,
        double limit,
        List<String> intents,
        String by,
        String note,
        Set<String> people) {

    public Notice {
        intents = List.copyOf(intents);
        people = Set.copyOf(people);
    }

    public enum Kind {
        /** Automation stepped back, or an alarm was raised. */
        TRIPPED,
        /** A brake was let go. */
        RELEASED,
        /** A sample was not read in time. */
        UNREAD
    }

    /** Their ids, by comma: what a page that shows them knows already. */
    public static String ids(List<Notice> notices) {
        return notices.stream().map(notice -> notice.id().toString()).collect(Collectors.joining(","));
    }

    /** Address below the business's own, where the whole story stands. */
    public String place() {
        return kind == Kind.UNREAD ? "sample/" + subject : "stop-loss/episodes/" + subject;
    }
}
