package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alongside.inbox.shell.Texts;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.Handover;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Tenants;

/** Mails that belong to a conversation of another channel: its copy, and the code that comes before it. */
@ApplicationScoped
public class TranscriptMail {

    private final ChannelConnections connections;
    private final LetterSending sending;
    private final Tenants tenants;
    private final Texts texts;
    private final Clock clock;

    @Inject
    TranscriptMail(ChannelConnections connections, LetterSending sending, Tenants tenants, Texts texts, Clock clock) {
        this.connections = connections;
        this.sending = sending;
        this.tenants = tenants;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether the business has a mailbox that works. */
    public boolean possible(TenantId tenant) {
        return mailbox(tenant).isPresent();
    }

    /** @return whether a server took it. Nothing of the conversation stands in it. */
    public boolean code(TenantId tenant, UUID id, String address, String code, Locale language) {
        return send(
                tenant,
                id,
                address,
                business -> text(language, "transcript.code.subject", code),
                business -> text(language, "transcript.code.text", code, business),
                language);
    }

    /** @param words the whole conversation @param number of the case @return whether a server took it */
    public boolean copy(TenantId tenant, UUID id, String address, String words, String number, Locale language) {
        return send(
                tenant,
                id,
                address,
                business -> text(language, "transcript.subject", business),
                business -> text(language, "transcript.text", business, number) + "\n\n" + words,
                language);
    }

    private boolean send(
            TenantId tenant,
            UUID id,
            String address,
            UnaryOperator<String> subject,
            UnaryOperator<String> text,
            Locale language) {
        Optional<ChannelConnection> mailbox = mailbox(tenant);
        if (mailbox.isEmpty()) {
            return false;
        }
        MailSettings settings = MailSettings.of(mailbox.get().settings());
        String business = tenants.byId(tenant).name();
        Letter letter = new Letter(
                "<" + id + settings.address().substring(settings.address().lastIndexOf('@')) + ">",
                settings.address(),
                settings.senderName().isEmpty() ? business : settings.senderName(),
                address,
                List.of(),
                Optional.empty(),
                subject.apply(business).replaceAll("\\p{Cntrl}+", " "),
                Optional.empty(),
                List.of(),
                clock.instant(),
                text.apply(business),
                text(language, "mail.letter.by.SYSTEM", "", business),
                Optional.empty(),
                "",
                settings.signature(),
                true,
                "system",
                List.of());
        return sending.handOver(mailbox.get(), letter, 1).result() == Handover.Result.SENT;
    }

    private Optional<ChannelConnection> mailbox(TenantId tenant) {
        return connections.all(tenant).stream()
                .filter(connection -> connection.channel() == ChannelKind.EMAIL)
                .filter(connection -> connection.problem().isEmpty())
                .min(Comparator.comparing(connection -> connection.inbox().toString()));
    }

    private String text(Locale language, String key, Object... arguments) {
        return texts.text(language, key, List.of(arguments));
    }
}
