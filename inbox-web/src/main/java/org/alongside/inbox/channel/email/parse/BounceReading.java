package org.alongside.inbox.channel.email.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a report of a mail server which mail it is about, and why it was not delivered. */
final class BounceReading {

    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:Original|Final)-Recipient:\\s*rfc822;\\s*<?([^\\s<>]+@[^\\s<>]+)>?");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{3,250}>)");

    private BounceReading() {}

    /**
     * @param report what servers wrote for servers, and the returned headers
     * @param text what they wrote for people
     */
    static Bounce of(String report, String text) {
        Optional<String> reference = first(MESSAGE_ID, report).or(() -> first(MESSAGE_ID, text));
        String status = first(STATUS, report).orElse("");
        String recipient = first(RECIPIENT, report).orElse("").toLowerCase(Locale.ROOT);
        boolean gaveUp = actions(report).stream().allMatch("failed"::equalsIgnoreCase);
        return new Bounce(reference, recipient, status, gaveUp);
    }

    private static List<String> actions(String report) {
        return ACTION.matcher(report).results().map(found -> found.group(1)).toList();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
