package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.inbox.shell.Texts;
import org.alongside.routing.Attachments;
import org.alongside.routing.Author;
import org.alongside.routing.Citation;
import org.alongside.routing.Envelope;
import org.alongside.routing.Message;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;

/** Makes a letter of what is to be said: who says it, to whom, in which thread, and how to reach a person. */
@ApplicationScoped
class Letters {

    private static final int NEWEST_REFERENCES = 20;

    private final Texts texts;
    private final Attachments attachments;

    @Inject
    Letters(Texts texts, Attachments attachments) {
        this.texts = texts;
        this.attachments = attachments;
    }

    /**
     * @param business its name
     * @param newest envelope of the contact's newest mail
     */
    Letter of(
            TenantId tenant,
            MailSettings settings,
            ThreadIds ids,
            Inbox inbox,
            String business,
            Locale language,
            Outgoing outgoing,
            Optional<Envelope> newest) {
        Message message = outgoing.message();
        boolean person = message.author() == Author.AGENT || message.author() == Author.AGENT_ASSISTED;
        String name = line(settings.senderName().isEmpty() ? business : settings.senderName());
        String subject = subject(outgoing.subject(), name, language);
        return new Letter(
                ids.messageId(message.id()),
                settings.address(),
                text(language, "mail.from." + message.author(), sender(message, inbox), name),
                MailKeys.address(outgoing.to()),
                person ? MailNotes.copies(List.of(settings), newest) : List.of(),
                settings.plusAddresses() ? ids.replyAddress(message.id()) : Optional.empty(),
                subject,
                Optional.of(outgoing.inReplyTo()).filter(id -> id.startsWith("<")),
                references(outgoing.inReplyTo(), newest),
                message.at(),
                said(message, outgoing.choices(), language),
                notice(message, inbox, name, language, person),
                person ? Optional.empty() : Optional.of(personLink(settings, subject, language)),
                text(language, "mail.letter.person-link"),
                settings.signature(),
                !person,
                author(message.author()),
                message.attachments().stream()
                        .map(file -> attachments.open(tenant, file.id()))
                        .toList());
    }

    private String text(Locale language, String key, Object... arguments) {
        return texts.text(language, key, List.of(arguments));
    }

    private static String sender(Message message, Inbox inbox) {
        return line(message.author() == Author.ASSISTANT ? inbox.assistantName() : message.authorName());
    }

    /** What goes into a header has no line ends. */
    private static String line(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private String subject(String subject, String name, Locale language) {
        if (subject.isBlank()) {
            return text(language, "mail.letter.subject", name);
        }
        return subject.matches("(?i)^(re|rv|res|aw|sv)\\s*:.*") ? subject : "Re: " + subject;
    }

    /** The first tells which thread it is, the last ones what was said. */
    private static List<String> references(String inReplyTo, Optional<Envelope> newest) {
        List<String> all = new ArrayList<>(newest.map(Envelope::references).orElse(List.of()));
        if (inReplyTo.startsWith("<")) {
            all.add(inReplyTo);
        }
        return all.size() <= NEWEST_REFERENCES
                ? all
                : Stream.concat(
                                all.stream().limit(1),
                                all.subList(all.size() - NEWEST_REFERENCES + 1, all.size()).stream())
                        .toList();
    }

    private String said(Message message, List<String> choices, Locale language) {
        String offered = choices.isEmpty()
                ? ""
                : "\n\n" + text(language, "mail.letter.choices") + "\n"
                        + choices.stream().map(choice -> "- " + choice).collect(Collectors.joining("\n"));
        String sources = message.citations().isEmpty()
                ? ""
                : "\n\n" + text(language, "mail.letter.sources") + "\n"
                        + message.citations().stream()
                                .map(Letters::source)
                                .distinct()
                                .map(source -> "- " + source)
                                .collect(Collectors.joining("\n"));
        return message.text() + offered + sources;
    }

    private static String source(Citation citation) {
        return citation.locator().isEmpty() ? citation.title() : citation.title() + ", " + citation.locator();
    }

    private String notice(Message message, Inbox inbox, String name, Locale language, boolean person) {
        String who = text(language, "mail.letter.by." + message.author(), sender(message, inbox), name);
        return person ? who : who + "\n" + text(language, "mail.letter.person");
    }

    private String personLink(MailSettings settings, String subject, Locale language) {
        return "mailto:" + settings.address() + "?subject=" + encoded(subject) + "&body="
                + encoded(text(language, "mail.letter.person-word"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String author(Author author) {
        return switch (author) {
            case ASSISTANT -> "ai";
            case AGENT -> "person";
            case AGENT_ASSISTED -> "person-from-draft";
            case SYSTEM, CONTACT -> "system";
        };
    }
}
