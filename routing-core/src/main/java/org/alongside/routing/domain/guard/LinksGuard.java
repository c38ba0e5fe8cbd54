package org.alongside.routing.domain.guard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link, a mail address or a name in a network is said only as a cited passage has it. */
final class LinksGuard {

    private static final Pattern LINK =
            Pattern.compile("(?:https?|hxxps?|ftp|tel|mailto|sms|whatsapp|tg)\\s?:\\s?/{0,2}\\S+|www\\.\\S+"
                    + "|[a-z0-9._%+-]+@[a-z0-9.-]+"
                    + "|(?<![\\p{L}\\d@.])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:com|net|org|io|co|app|shop|store|info|biz|xyz|top|site|online|link|click|club"
                    + "|live|ly|me|to|cc|gl|gg|ru|cn|tk|es|pt|br|mx|ar|cl|uk|de|fr|it|eu|us|ca|in|dev|ai|example|test|support|help|page|web)"
                    + "(?![a-z0-9-])(?:[/?#]\\S*)?"
                    + "|(?<![\\p{L}\\d.])@[a-z0-9_]{3,}|(?<!\\d)\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\d)(?:[:/]\\S*)?"
                    + "|[a-z0-9-]+ ?(?:\\(dot\\)|\\[dot\\]|\\[\\.\\]| dot | punto | ponto ) ?(?:com|net|org|io|co|es|pt|br|info|shop|app)\\b"
                    + "|\\]\\([^)]*\\)");
    private static final String PART_OF_LINK = "[a-z0-9/_%@-]";

    private LinksGuard() {}

    static Optional<String> found(Material material) {
        Matcher links = LINK.matcher(material.said());
        while (links.find()) {
            String link = links.group().replaceAll("[.,;:!?)\\]»\"']+$", "");
            boolean own = link.contains("@") && material.asked().contains(link);
            if (!own && !stands(link, material.sources())) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    /** As a whole: a longer address that begins alike leads elsewhere. */
    private static boolean stands(String link, String sources) {
        for (int at = sources.indexOf(link); at >= 0; at = sources.indexOf(link, at + 1)) {
            int end = at + link.length();
            boolean startsWhole =
                    at == 0 || !String.valueOf(sources.charAt(at - 1)).matches("[a-z0-9.@-]");
            String next = sources.substring(end, Math.min(end + 2, sources.length()));
            boolean endsWhole = next.isEmpty()
                    || !next.substring(0, 1).matches(PART_OF_LINK) && !next.matches("\\.[a-z0-9]|[?#&=].*");
            if (startsWhole && endsWhole) {
                return true;
            }
        }
        return false;
    }
}
