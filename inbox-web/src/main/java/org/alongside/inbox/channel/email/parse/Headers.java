package org.alongside.inbox.channel.email.parse;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads header lines, however long, broken or hostile they are. */
final class Headers {

    private static final int LONGEST_LINE = 20_000;
    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_ADDRESSES = 50;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{3,250}>");
    /** Line ends and other controls, and what turns the direction of writing: both make a name look like another. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private Headers() {}

    static List<String> all(Part part, String name) {
        try {
            String[] lines = part.getHeader(name);
            return lines == null
                    ? List.of()
                    : Arrays.stream(lines).map(Headers::cut).toList();
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    static String first(Part part, String name) {
        return all(part, name).stream().findFirst().orElse("");
    }

    /** In readable letters, without anything unseen. @param most characters */
    static String readable(String line, int most) {
        String text = plain(decoded(line));
        return text.length() <= most ? text : text.substring(0, most).strip();
    }

    static String plain(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    private static String decoded(String line) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(line));
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            return line;
        }
    }

    static List<InternetAddress> addresses(List<String> lines) {
        return lines.stream()
                .flatMap(Headers::parsed)
                .filter(address -> plausible(address.getAddress()))
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private static Stream<InternetAddress> parsed(String line) {
        try {
            return Stream.of(InternetAddress.parseHeader(MimeUtility.unfold(line), false));
        } catch (AddressException | RuntimeException broken) {
            return Stream.empty();
        }
    }

    /** Nothing that would be something else in a header line or at a mail server. */
    private static boolean plausible(String address) {
        int at = address == null ? -1 : address.lastIndexOf('@');
        return at > 0
                && at < address.length() - 1
                && address.length() <= LONGEST_ADDRESS
                && address.chars().noneMatch(letter -> letter <= ' ' || ",;<>()\"\\".indexOf(letter) >= 0);
    }

    static String lower(InternetAddress address) {
        return address.getAddress().toLowerCase(Locale.ROOT);
    }

    /** In the order in which they stand. */
    static List<String> messageIds(String line) {
        return MESSAGE_ID
                .matcher(line)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    }
}
