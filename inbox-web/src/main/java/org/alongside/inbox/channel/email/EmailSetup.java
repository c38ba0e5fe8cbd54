package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.inbox.channel.ChannelField;
import org.alongside.inbox.channel.ChannelField.Type;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.inbox.channel.email.MailSettings.Afterwards;
import org.alongside.inbox.channel.email.MailSettings.Security;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.Mailboxes;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;

/** What an admin is asked about a mailbox, and whether it works. */
@ApplicationScoped
public class EmailSetup implements ChannelSetup {

    /** The secret under which {@link ThreadIds} are sealed: made here, asked of nobody. */
    static final String SEAL = "seal";

    private static final int SEAL_BYTES = 32;
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_AUTOMATIC = 5;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.?[^@\\s,;<>\"]+");

    private static final List<ChannelField> FIELDS = List.of(
            ChannelField.choice("provider", "OWN", "GOOGLE", "MICROSOFT"),
            ChannelField.text("address"),
            ChannelField.text("senderName").optional(""),
            ChannelField.text("imapHost").optional(""),
            number("imapPort"),
            ChannelField.choice("imapSecurity", "TLS", "STARTTLS", "NONE"),
            ChannelField.text("smtpHost").optional(""),
            number("smtpPort"),
            ChannelField.choice("smtpSecurity", "STARTTLS", "TLS", "NONE"),
            ChannelField.text("username").optional(""),
            ChannelField.choice("signIn", "PASSWORD", "OAUTH"),
            ChannelField.secret("password").optional(""),
            ChannelField.text("clientId").optional(""),
            ChannelField.secret("clientSecret").optional(""),
            ChannelField.secret("refreshToken").optional(""),
            ChannelField.text("tokenAddress").optional(""),
            ChannelField.text("folder").optional("INBOX"),
            ChannelField.choice("afterwards", "SEEN", "MOVE", "LEAVE"),
            ChannelField.text("movedTo").optional(""),
            ChannelField.choice("answers", "VERIFIED", "ANYONE"),
            ChannelField.text("trustedServer").optional(""),
            new ChannelField("automaticDaily", Type.NUMBER, false, "1", List.of()),
            ChannelField.text("signature").optional(""),
            new ChannelField("copies", Type.FLAG, false, "true", List.of()),
            new ChannelField("plus", Type.FLAG, false, "false", List.of()));

    private final ChannelConnections connections;
    private final Mailboxes mailboxes;
    private final MailServers servers;
    private final AccessTokens tokens;
    private final MailHosts hosts;
    private final Event<MailboxSaved> saved;

    @Inject
    public EmailSetup(
            ChannelConnections connections,
            Mailboxes mailboxes,
            MailServers servers,
            AccessTokens tokens,
            MailHosts hosts,
            Event<MailboxSaved> saved) {
        this.connections = connections;
        this.mailboxes = mailboxes;
        this.servers = servers;
        this.tokens = tokens;
        this.hosts = hosts;
        this.saved = saved;
    }

    private static ChannelField number(String name) {
        return new ChannelField(name, Type.NUMBER, false, "", List.of());
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.EMAIL;
    }

    @Override
    public List<ChannelField> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, String> faults(Map<String, String> values) {
        MailSettings settings = MailSettings.of(values);
        Map<String, String> faults = new LinkedHashMap<>();
        put(faults, "address", !ADDRESS.matcher(settings.address()).matches(), "mail.fault.address");
        put(faults, "imapHost", settings.imap().host().isEmpty(), "mail.fault.host");
        put(faults, "smtpHost", settings.smtp().host().isEmpty(), "mail.fault.host");
        put(faults, "imapPort", !port(values, "imapPort"), "mail.fault.port");
        put(faults, "smtpPort", !port(values, "smtpPort"), "mail.fault.port");
        put(faults, "imapSecurity", plain(settings.imap().security()), "mail.fault.plain");
        put(faults, "smtpSecurity", plain(settings.smtp().security()), "mail.fault.plain");
        put(faults, "clientId", settings.oauth() && settings.clientId().isEmpty(), "mail.fault.oauth");
        put(faults, "tokenAddress", settings.oauth() && settings.tokenAddress().isEmpty(), "mail.fault.token-address");
        put(
                faults,
                "movedTo",
                settings.afterwards() == Afterwards.MOVE
                        && (settings.movedTo().isEmpty() || settings.movedTo().equals(settings.folder())),
                "mail.fault.moved-to");
        put(
                faults,
                "automaticDaily",
                settings.automaticDaily() < 1 || settings.automaticDaily() > MOST_AUTOMATIC,
                "mail.fault.automatic");
        return faults;
    }

    private static void put(Map<String, String> faults, String field, boolean wrong, String key) {
        if (wrong) {
            faults.put(field, key);
        }
    }

    private boolean plain(Security security) {
        return security == Security.NONE && !hosts.local();
    }

    private static boolean port(Map<String, String> values, String name) {
        String port = values.getOrDefault(name, "").strip();
        return port.isEmpty()
                || port.matches("\\d{1,5}") && Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= HIGHEST_PORT;
    }

    @Override
    public Map<String, String> toCopy(Inbox inbox, ChannelConnection connection) {
        return Map.of();
    }

    @Override
    public String probe(TenantId tenant, InboxId inbox) {
        Optional<ChannelConnection> connection = connections.of(tenant, inbox);
        if (connection.isEmpty()) {
            return "mail.problem.host";
        }
        tokens.forget(connection.get());
        try {
            read(connection.get());
            servers.transport(connection.get()).close();
            return "";
        } catch (MailProblem | MessagingException failure) {
            return MailProblem.keyOf(failure);
        }
    }

    private void read(ChannelConnection connection) throws MailProblem, MessagingException {
        MailSettings settings = MailSettings.of(connection.settings());
        try (Store store = servers.store(connection, false)) {
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_ONLY);
            folder.close(false);
            if (settings.afterwards() == Afterwards.MOVE
                    && !store.getFolder(settings.movedTo()).exists()) {
                throw new MailProblem("mail.problem.moved-to");
            }
        }
    }

    @Override
    public void saved(TenantId tenant, InboxId inbox) {
        connections.of(tenant, inbox).ifPresent(connection -> {
            tokens.forget(connection);
            MailSettings settings = MailSettings.of(connection.settings());
            mailboxes.connected(
                    tenant, inbox, settings.username() + " " + settings.imap().host() + " " + settings.folder());
            if (!connection.secrets().contains(SEAL)) {
                byte[] seal = new byte[SEAL_BYTES];
                new SecureRandom().nextBytes(seal);
                connections.save(
                        tenant,
                        inbox,
                        ChannelKind.EMAIL,
                        connection.settings(),
                        Map.of(SEAL, HexFormat.of().formatHex(seal)),
                        "alongside");
            }
            saved.fire(new MailboxSaved(inbox));
        });
    }
}
