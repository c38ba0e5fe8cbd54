package org.alongside.inbox.channel.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alongside.inbox.channel.Sayings;
import org.alongside.routing.Attachment;
import org.alongside.routing.Author;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.Outgoing;

/** What one message of ours becomes at WhatsApp: one part, or a text and its files, each made when its turn comes. */
@ApplicationScoped
class ComposingWhatsApp {

    private final Sayings sayings;
    private final UploadingMedia uploading;

    @Inject
    ComposingWhatsApp(Sayings sayings, UploadingMedia uploading) {
        this.sayings = sayings;
        this.uploading = uploading;
    }

    /** Within the window. Empty if it cannot be sent at all. */
    List<Supplier<String>> free(ChannelConnection connection, String token, Outgoing outgoing) {
        String text = signed(outgoing);
        List<Attachment> files = outgoing.message().attachments();
        if (text.length() > Payloads.LONGEST_TEXT) {
            return List.of();
        }
        List<Supplier<String>> parts = new ArrayList<>();
        boolean captioned = files.size() == 1
                && text.length() <= Payloads.LONGEST_BODY
                && !UploadingMedia.kind(files.get(0)).equals("audio");
        if (!text.isEmpty() && !captioned) {
            parts.add(() -> words(outgoing, text, files.isEmpty()));
        }
        for (int i = 0; i < files.size(); i++) {
            Attachment file = files.get(i);
            boolean last = i == files.size() - 1;
            parts.add(() -> uploading.part(connection, token, outgoing, file, captioned ? text : "", last));
        }
        return parts;
    }

    /** Why the other gave nothing. */
    String refusal(Outgoing outgoing) {
        return signed(outgoing).length() > Payloads.LONGEST_TEXT
                ? "channels.WHATSAPP.problem.long"
                : WhatsAppProblems.text(0);
    }

    /** Beyond the window. Empty if the business has no template, or files cannot go along. */
    List<Supplier<String>> template(ChannelConnection connection, Outgoing outgoing) {
        String name = connection.setting(WhatsAppSetup.TEMPLATE);
        if (name.isEmpty() || !outgoing.message().attachments().isEmpty()) {
            return List.of();
        }
        String language = connection.setting(WhatsAppSetup.TEMPLATE_LANGUAGE);
        String author = sayings.author(outgoing);
        String text =
                (author.isEmpty() ? "" : author + ": ") + outgoing.message().text();
        return text.length() > Payloads.LONGEST_BODY
                ? List.of()
                : List.of(() -> Payloads.template(outgoing, text, name, language));
    }

    private String words(Outgoing outgoing, String text, boolean last) {
        if (outgoing.message().author() == Author.ASSISTANT
                && text.equals(outgoing.message().text())) {
            return Payloads.offering(
                    outgoing, text, sayings.author(outgoing), sayings.person(outgoing), sayings.choose(outgoing));
        }
        return Payloads.text(outgoing, text, last);
    }

    /**
     * With its author. An assistant's stands below, beside the button for a person, where there is room for one; a text
     * that is too long for that names both itself.
     */
    private String signed(Outgoing outgoing) {
        String text = outgoing.message().text();
        return switch (outgoing.message().author()) {
            case ASSISTANT ->
                text.length() <= Payloads.LONGEST_BODY
                        ? text
                        : text + "\n\n_" + sayings.author(outgoing) + "_\n_" + sayings.writePerson(outgoing) + "_";
            case AGENT, AGENT_ASSISTED -> "*" + sayings.author(outgoing) + "*\n" + text;
            case CONTACT, SYSTEM -> text;
        };
    }
}
