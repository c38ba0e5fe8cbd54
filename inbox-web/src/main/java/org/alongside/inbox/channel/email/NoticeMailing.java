package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.alongside.metrics.Notice;
import org.alongside.metrics.NoticeSender;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** Sends notices by a mailbox of the business, whichever was connected first and is well. */
@ApplicationScoped
class NoticeMailing implements NoticeSender {

    private static final int FOR_GOOD = 500;

    private final ChannelConnections connections;
    private final MailServers servers;
    private final NoticeLetters letters;
    private final Tenants tenants;

    @Inject
    NoticeMailing(ChannelConnections connections, MailServers servers, NoticeLetters letters, Tenants tenants) {
        this.connections = connections;
        this.servers = servers;
        this.letters = letters;
        this.tenants = tenants;
    }

    @Override
    public Sent send(TenantId tenant, Notice notice, String address) {
        return mailbox(tenant)
                .map(connection -> send(connection, notice, address))
                .orElseGet(() -> new Sent(Result.REFUSED, "notices.mail.none"));
    }

    private Optional<ChannelConnection> mailbox(TenantId tenant) {
        return connections.all(tenant).stream()
                .filter(connection -> connection.channel() == ChannelKind.EMAIL)
                .filter(connection ->
                        !MailSettings.of(connection.settings()).address().isEmpty())
                .min(Comparator.comparing((ChannelConnection connection) ->
                                !connection.problem().isEmpty())
                        .thenComparing(connection -> connection.inbox().value()));
    }

    private Sent send(ChannelConnection connection, Notice notice, String address) {
        Tenant business = tenants.byId(connection.tenant());
        Letter letter = letters.of(
                business,
                MailSettings.of(connection.settings()),
                notice,
                address,
                Locale.forLanguageTag(business.language()));
        try {
            Transport transport = servers.transport(connection);
            try {
                MimeMessage mail = new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(LetterWriting.bytes(letter)));
                transport.sendMessage(mail, new Address[] {new InternetAddress(address)});
                return new Sent(Result.TAKEN, "");
            } finally {
                LetterSending.close(transport);
            }
        } catch (MailProblem unreachable) {
            return new Sent(Result.LATER, MailProblem.keyOf(unreachable));
        } catch (MessagingException failure) {
            int code = DeliveryProblem.code(failure).orElse(0);
            return code >= FOR_GOOD
                    ? new Sent(Result.REFUSED, DeliveryProblem.keyOf(failure))
                    : new Sent(Result.LATER, MailProblem.keyOf(failure));
        }
    }
}
