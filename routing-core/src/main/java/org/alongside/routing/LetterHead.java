package org.alongside.routing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.shared.RefusedException;

/**
 * How an agent addresses an e-mail, instead of what would go by itself.
 *
 * @param to address, in lower case
 * @param copies addresses of the Cc, in lower case; at most ten
 * @param subject one line; empty for that of the conversation
 */
public record LetterHead(String to, List<String> copies, String subject) {

    private static final Pattern SAFE = Pattern.compile("[^\\p{Cntrl}\\s;,<>()\"\\\\:\\[\\]]+");
    private static final int MOST_COPIES = 10;
    private static final int LONGEST_SUBJECT = 200;

    public LetterHead {
        copies = List.copyOf(copies);
    }

    /**
     * As typed; addresses stand apart by commas, semicolons or white space.
     *
     * @throws RefusedException for what is no address, for too many copies and too long a subject
     */
    public static LetterHead of(String to, String copies, String subject) {
        List<String> copied = Arrays.stream(copies.split("[,;\\s]+"))
                .filter(text -> !text.isEmpty())
                .map(LetterHead::address)
                .distinct()
                .toList();
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        if (copied.size() > MOST_COPIES) {
            throw new RefusedException("routing.letter.copies", MOST_COPIES);
        }
        if (line.length() > LONGEST_SUBJECT) {
            throw new RefusedException("routing.letter.subject", LONGEST_SUBJECT);
        }
        return new LetterHead(address(to), copied, line);
    }

    private static String address(String text) {
        return ContactKey.email(text)
                .map(ContactKey::value)
                .filter(address -> SAFE.matcher(address).matches())
                .orElseThrow(() -> new RefusedException("routing.letter.address", text));
    }
}
