package org.alongside.inbox.channel.email;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.Mailboxes;
import org.alongside.routing.Mailboxes.Position;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * What was sent by the mailbox, as its folder of sent mail shows it, looked at during a stay at the mailbox. That it
 * cannot be read keeps no mail waiting: it is tried again at the next look. For one thread.
 */
final class SentMail {

    private static final Logger LOG = System.getLogger(SentMail.class.getName());

    /** Of servers that do not say which folder it is (RFC 6154). */
    private static final List<String> USUAL = List.of(
            "sent",
            "sent items",
            "sent mail",
            "sent messages",
            "inbox.sent",
            "enviados",
            "elementos enviados",
            "itens enviados");

    private final ChannelConnection connection;
    private final MailSettings settings;
    private final Mailboxes mailboxes;
    private final MailIntake intake;
    private final UUID reader;
    private Optional<IMAPFolder> folder = Optional.empty();

    SentMail(ChannelConnection connection, MailSettings settings, Mailboxes mailboxes, MailIntake intake, UUID reader) {
        this.connection = connection;
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.reader = reader;
    }

    void look(Store store) {
        try {
            if (folder.isEmpty() || !folder.get().isOpen()) {
                folder = find(store);
                if (folder.isPresent()) {
                    folder.get().open(Folder.READ_ONLY);
                }
            }
            if (folder.isPresent()) {
                read(folder.get());
            }
        } catch (MessagingException failure) {
            LOG.log(Level.INFO, "What inbox " + connection.inbox() + " sent could not be read", failure);
            folder = Optional.empty();
        }
    }

    private Optional<IMAPFolder> find(Store store) throws MessagingException {
        List<IMAPFolder> all = Arrays.stream(store.getDefaultFolder().list("*"))
                .filter(IMAPFolder.class::isInstance)
                .map(IMAPFolder.class::cast)
                .filter(each -> !each.getFullName().equalsIgnoreCase(settings.folder()))
                .toList();
        for (IMAPFolder each : all) {
            if (Arrays.stream(each.getAttributes()).anyMatch("\\Sent"::equalsIgnoreCase)) {
                return Optional.of(each);
            }
        }
        return all.stream()
                .filter(each -> USUAL.contains(each.getFullName().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private void read(IMAPFolder sent) throws MessagingException {
        // Asks for what is new; the folder hears nothing by itself.
        sent.getMessageCount();
        Position known = mailboxes.sent(connection.tenant(), connection.inbox());
        Position at = known.validity() == sent.getUIDValidity() ? known : begin(sent, known);
        for (Message mail : FolderPlaces.after(sent, at)) {
            intake.sent(connection, settings, mail, at.validity() + ":" + sent.getUID(mail));
            at = new Position(at.validity(), sent.getUID(mail));
            if (!keeps(at)) {
                return;
            }
        }
    }

    /** At first, and after a change of numbers: what was heard before is there already. */
    private Position begin(IMAPFolder sent, Position known) throws MessagingException {
        Position behind = FolderPlaces.behind(
                sent,
                known.equals(Mailboxes.START)
                        ? mailboxes.since(connection.tenant(), connection.inbox())
                        : connection.receivedAt());
        keeps(behind);
        return behind;
    }

    private boolean keeps(Position at) {
        return mailboxes.sentUntil(connection.tenant(), connection.inbox(), reader, at);
    }
}
