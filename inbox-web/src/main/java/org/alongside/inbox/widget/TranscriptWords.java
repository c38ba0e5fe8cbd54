package org.alongside.inbox.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.inbox.shell.Texts;
import org.alongside.routing.Attachment;
import org.alongside.routing.Author;
import org.alongside.routing.Citation;
import org.alongside.routing.ContactView;
import org.alongside.routing.Message;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Tenants;

/** A conversation as text, as its contact saw it: when, who and whether a person, what. */
@ApplicationScoped
class TranscriptWords {

    /** The newest; who wants more asks a person. */
    private static final int MOST = 500;

    private final Texts texts;
    private final Tenants tenants;

    @Inject
    TranscriptWords(Texts texts, Tenants tenants) {
        this.texts = texts;
        this.tenants = tenants;
    }

    String of(Inbox inbox, ContactView view, Locale language) {
        ZoneId zone = tenants.byId(inbox.tenant()).zone();
        DateTimeFormatter moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone);
        List<Message> all = view.messages();
        return all.subList(Math.max(0, all.size() - MOST), all.size()).stream()
                .filter(message -> !message.note())
                .map(message -> moments.format(message.at()) + " (" + zone + "), " + by(inbox, message, language)
                        + ":\n" + said(message, language))
                .collect(Collectors.joining("\n\n"));
    }

    private String by(Inbox inbox, Message message, Locale language) {
        Author author = message.author();
        String name = author == Author.ASSISTANT ? inbox.assistantName() : message.authorName();
        return texts.text(language, "transcript.by." + author, List.of(name));
    }

    private String said(Message message, Locale language) {
        Stream<String> files = message.attachments().stream().map(Attachment::name);
        Stream<String> sources =
                message.citations().stream().map(Citation::title).distinct();
        return Stream.of(
                        Stream.of(message.text()),
                        files.map(name -> texts.text(language, "transcript.file", List.of(name))),
                        sources.map(title -> texts.text(language, "transcript.source", List.of(title))))
                .flatMap(lines -> lines)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
