package org.alongside.inbox.channel.email.parse;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which mails nobody waits at the other end of (RFC 3834, and what is done without it). */
final class Automation {

    private static final Pattern MACHINE = Pattern.compile(
            "(mailer-daemon|postmaster|bounces?([+-].*)?|.*\\b(no-?reply|do-?not-?reply|donotreply|no-?responder|nao-?responda))");
    private static final List<String> TELLING =
            List.of("x-autoreply", "x-autorespond", "x-auto-reply-from", "feedback-id");

    private Automation() {}

    /** The header that shows it, or empty. */
    static String evidence(MimeMessage mail, String from) {
        String submitted = value(mail, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            return "Auto-Submitted: " + submitted;
        }
        String precedence = value(mail, "Precedence");
        if (List.of("bulk", "junk", "list", "auto_reply").contains(precedence)) {
            return "Precedence: " + precedence;
        }
        String suppress = value(mail, "X-Auto-Response-Suppress");
        if (suppress.contains("all") || suppress.contains("oof") || suppress.contains("autoreply")) {
            return "X-Auto-Response-Suppress: " + suppress;
        }
        if (value(mail, "Return-Path").equals("<>")) {
            return "Return-Path: <>";
        }
        if (report(mail)) {
            return "Content-Type: multipart/report";
        }
        return telling(mail).orElseGet(() -> machine(from) ? from : "");
    }

    /** Whether a machine says it in answer to a mail, as when somebody is out of office. */
    static boolean reply(MimeMessage mail) {
        return value(mail, "Auto-Submitted").startsWith("auto-replied")
                || value(mail, "Precedence").equals("auto_reply")
                || !Headers.all(mail, "X-Autoreply").isEmpty()
                || !Headers.all(mail, "X-Autorespond").isEmpty()
                || value(mail, "Return-Path").equals("<>")
                        && !Headers.first(mail, "In-Reply-To").isEmpty();
    }

    static boolean machine(String from) {
        return MACHINE.matcher(from.split("@", 2)[0]).matches();
    }

    static boolean report(Part mail) {
        try {
            return mail.isMimeType("multipart/report");
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    private static Optional<String> telling(MimeMessage mail) {
        try {
            return Collections.list(mail.getAllHeaders()).stream()
                    .map(Header::getName)
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("list-")
                            || TELLING.contains(name.toLowerCase(Locale.ROOT)))
                    .map(name -> Headers.readable(name, 60))
                    .findFirst();
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static String value(MimeMessage mail, String name) {
        return Headers.readable(Headers.first(mail, name), 80).toLowerCase(Locale.ROOT);
    }
}
