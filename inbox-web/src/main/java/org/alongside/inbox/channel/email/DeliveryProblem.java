package org.alongside.inbox.channel.email;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Why a mail was not taken or came back, in words for an agent, from the codes of RFC 5321 and RFC 3463. */
final class DeliveryProblem {

    private static final Pattern STATUS = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int DEEPEST = 10;

    private DeliveryProblem() {}

    /** The server's reply code, if it gave one. */
    static OptionalInt code(MessagingException failure) {
        return chain(failure)
                .mapToInt(DeliveryProblem::codeOf)
                .filter(code -> code > 0)
                .findFirst();
    }

    /** Key of a text. */
    static String keyOf(MessagingException failure) {
        String words = chain(failure)
                .map(cause -> String.valueOf(cause.getMessage()))
                .reduce("", (one, other) -> one + " " + other);
        Matcher status = STATUS.matcher(words);
        return status.find() ? keyOf(status.group(1)) : keyOf(code(failure).orElse(0));
    }

    private static String keyOf(int code) {
        return switch (code) {
            case 452, 552 -> "mail.not-delivered.full";
            case 450, 451 -> "mail.not-delivered.later";
            case 550, 551, 553 -> "mail.not-delivered.unknown";
            default -> "mail.not-delivered.refused";
        };
    }

    /** @param status enhanced status code, or empty */
    static String keyOf(String status) {
        if (List.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.4.4").contains(status)) {
            return "mail.not-delivered.unknown";
        }
        if (status.endsWith(".2.2")) {
            return "mail.not-delivered.full";
        }
        if (status.endsWith(".3.4") || status.endsWith(".2.3")) {
            return "mail.not-delivered.too-large";
        }
        return status.startsWith("4.") || status.startsWith("5.4.")
                ? "mail.not-delivered.later"
                : "mail.not-delivered.refused";
    }

    private static Stream<Exception> chain(MessagingException failure) {
        return Stream.<Exception>iterate(
                        failure,
                        cause -> cause != null,
                        cause -> cause instanceof MessagingException mail ? mail.getNextException() : null)
                .limit(DEEPEST);
    }

    private static int codeOf(Exception cause) {
        if (cause instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (cause instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return cause instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }
}
