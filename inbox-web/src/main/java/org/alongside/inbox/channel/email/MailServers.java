package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Properties;
import org.alongside.inbox.channel.email.MailSettings.Security;
import org.alongside.inbox.channel.email.MailSettings.Server;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;

/** Connects to the servers of a mailbox, with an end to every wait: the library's own is to wait for ever. */
@ApplicationScoped
class MailServers {

    private static final int CONNECT_MILLIS = 8_000;
    private static final int ANSWER_MILLIS = 15_000;
    /** A command interrupts IDLE in time; see {@link MailboxVisit}. */
    static final int IDLE_MILLIS = 60_000;

    private final ChannelConnections connections;
    private final AccessTokens tokens;
    private final MailHosts hosts;

    @Inject
    MailServers(ChannelConnections connections, AccessTokens tokens, MailHosts hosts) {
        this.connections = connections;
        this.tokens = tokens;
        this.hosts = hosts;
    }

    Store store(ChannelConnection connection, boolean idles) throws MailProblem, MessagingException {
        MailSettings settings = MailSettings.of(connection.settings());
        String protocol = settings.imap().security() == Security.TLS ? "imaps" : "imap";
        Session session = session(protocol, settings.imap(), settings.oauth(), idles ? IDLE_MILLIS : ANSWER_MILLIS);
        return connected(session.getStore(protocol), connection, settings, settings.imap());
    }

    Transport transport(ChannelConnection connection) throws MailProblem, MessagingException {
        MailSettings settings = MailSettings.of(connection.settings());
        String protocol = settings.smtp().security() == Security.TLS ? "smtps" : "smtp";
        Session session = session(protocol, settings.smtp(), settings.oauth(), ANSWER_MILLIS);
        return connected(session.getTransport(protocol), connection, settings, settings.smtp());
    }

    private <S extends Service> S connected(
            S service, ChannelConnection connection, MailSettings settings, Server server)
            throws MailProblem, MessagingException {
        Optional<String> fault = hosts.fault(server.host());
        if (fault.isPresent()) {
            throw new MailProblem(fault.get());
        }
        if (server.security() == Security.NONE && !hosts.local()) {
            throw new MailProblem("mail.problem.plain");
        }
        String secret = settings.oauth() ? tokens.of(connection, settings) : password(connection);
        try {
            service.connect(server.host(), server.port(), settings.username(), secret);
        } catch (MessagingException failure) {
            tokens.forget(connection);
            throw failure;
        }
        return service;
    }

    private String password(ChannelConnection connection) throws MailProblem {
        return connections
                .secret(connection.tenant(), connection.inbox(), "password")
                .orElseThrow(() -> new MailProblem("mail.problem.password"));
    }

    private static Session session(String protocol, Server server, boolean oauth, int answerMillis) {
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", Integer.toString(CONNECT_MILLIS));
        properties.setProperty(prefix + "timeout", Integer.toString(answerMillis));
        properties.setProperty(prefix + "writetimeout", Integer.toString(ANSWER_MILLIS));
        properties.setProperty(prefix + "auth", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        // Reading a mail must not mark it as read: that happens when it has been stored, and by choice.
        properties.setProperty(prefix + "peek", "true");
        if (oauth) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return Session.getInstance(properties);
    }
}
