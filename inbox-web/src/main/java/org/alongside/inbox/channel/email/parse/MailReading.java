package org.alongside.inbox.channel.email.parse;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one mail. Whatever it holds, this ends, within bounded memory, and says what it could not read. */
public final class MailReading {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 400;
    private static final int MOST_REFERENCES = 50;

    private MailReading() {}

    /** @param mail in memory: reading it makes no connection */
    public static ReadMail read(MimeMessage mail) {
        return read(mail, new MailParts(mail));
    }

    /** Of a mail that is too large to be read, what its headers say. */
    public static ReadMail readHeaders(MimeMessage mail) {
        return read(mail, MailParts.leftOut());
    }

    private static ReadMail read(MimeMessage mail, MailParts parts) {
        List<InternetAddress> senders = Headers.addresses(Headers.all(mail, "From"));
        String from = senders.stream().map(Headers::lower).findFirst().orElse("");
        Folding folding = Folding.of(parts.text());
        return new ReadMail(
                Headers.messageIds(Headers.first(mail, "Message-ID")).stream()
                        .findFirst()
                        .orElse(""),
                from,
                senders.stream().map(MailReading::name).findFirst().orElse(""),
                Headers.readable(Headers.first(mail, "From"), LONGEST_LINE),
                senders.size() > 1 || Headers.all(mail, "From").size() > 1,
                addresses(mail, "Reply-To").stream()
                        .filter(other -> !other.equals(from))
                        .findFirst(),
                addresses(mail, "To", "Delivered-To", "X-Original-To"),
                addresses(mail, "Cc"),
                Headers.readable(Headers.first(mail, "Subject"), LONGEST_SUBJECT),
                folding.said(),
                folding.quoted(),
                references(mail),
                Headers.all(mail, "Authentication-Results"),
                Automation.evidence(mail, from),
                Automation.reply(mail),
                bounce(mail, from, parts),
                parts.files().stream().filter(file -> !file.decoration()).toList(),
                parts.files().stream().filter(MailFile::decoration).toList(),
                parts.unread());
    }

    private static String name(InternetAddress sender) {
        return sender.getPersonal() == null ? "" : Headers.readable(sender.getPersonal(), LONGEST_NAME);
    }

    private static List<String> addresses(MimeMessage mail, String... names) {
        return Stream.of(names)
                .flatMap(name -> Headers.addresses(Headers.all(mail, name)).stream())
                .map(Headers::lower)
                .distinct()
                .toList();
    }

    /** What it answers last comes last. */
    private static List<String> references(MimeMessage mail) {
        List<String> chain = Headers.messageIds(Headers.first(mail, "References"));
        List<String> answered = Headers.messageIds(Headers.first(mail, "In-Reply-To"));
        Set<String> all = new LinkedHashSet<>(chain.subList(Math.max(0, chain.size() - MOST_REFERENCES), chain.size()));
        answered.stream().limit(1).filter(id -> !all.contains(id)).forEach(all::add);
        return List.copyOf(all);
    }

    /** A report, or what servers send that know no reports. */
    private static Optional<Bounce> bounce(MimeMessage mail, String from, MailParts parts) {
        boolean told = Automation.report(mail) && parts.report().contains("Action:");
        boolean plain = from.startsWith("mailer-daemon@") || from.startsWith("postmaster@");
        return told || plain ? Optional.of(BounceReading.of(parts.report(), parts.text())) : Optional.empty();
    }
}
