package org.alongside.inbox.channel.email.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the business's own mail server found out about a sender (RFC 8601). Anybody can write such a line into a mail:
 * only the topmost line under the server's own name counts.
 */
public final class SenderCheck {

    /** For a server that puts no name into its line, and its line on top, such as Microsoft's. */
    public static final String TOPMOST = "*";

    public enum Result {
        PASS,
        FAIL,
        NONE
    }

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern METHOD = Pattern.compile("^(dmarc|dkim|spf)\\s*=\\s*(\\w+)");
    private static final Pattern IDENTITY = Pattern.compile("(?:header\\.(?:d|i)|smtp\\.mailfrom)\\s*=\\s*(\\S+)");

    private SenderCheck() {}

    /**
     * @param lines topmost first
     * @param server name under which the business's server writes, {@link #TOPMOST}, or empty for none
     * @param from address of the sender
     */
    public static Result of(List<String> lines, String server, String from) {
        Optional<String> line = server.isEmpty()
                ? Optional.empty()
                : lines.stream()
                        .map(SenderCheck::bare)
                        .filter(text -> server.equals(TOPMOST) || named(text, server))
                        .findFirst();
        String domain = from.substring(from.lastIndexOf('@') + 1);
        return line.map(text -> judge(text, domain)).orElse(Result.NONE);
    }

    /** Without comments and quoted words, in which a stranger's words may stand. */
    private static String bare(String line) {
        String text = QUOTED.matcher(line).replaceAll("");
        String before = "";
        while (!before.equals(text)) {
            before = text;
            text = COMMENT.matcher(before).replaceAll(" ");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean named(String line, String server) {
        return line.split("[;\\s]", 2)[0].strip().equals(server.toLowerCase(Locale.ROOT));
    }

    private static Result judge(String line, String domain) {
        List<String> results = Stream.of(line.split(";")).map(String::strip).toList();
        List<String> dmarc = results.stream()
                .map(METHOD::matcher)
                .filter(found -> found.find() && found.group(1).equals("dmarc"))
                .map(found -> found.group(2))
                .distinct()
                .toList();
        if (dmarc.equals(List.of("pass"))) {
            return Result.PASS;
        }
        if (dmarc.contains("fail")) {
            return Result.FAIL;
        }
        return dmarc.size() <= 1 && results.stream().anyMatch(result -> aligned(result, domain))
                ? Result.PASS
                : Result.NONE;
    }

    /** A domain without a policy of its own: signed by it, or sent from where it sends from. */
    private static boolean aligned(String result, String domain) {
        Matcher method = METHOD.matcher(result);
        if (!method.find() || !method.group(2).equals("pass")) {
            return false;
        }
        Matcher identity = IDENTITY.matcher(result);
        return identity.find()
                && List.of(domain)
                        .contains(identity.group(1).substring(identity.group(1).lastIndexOf('@') + 1));
    }
}
