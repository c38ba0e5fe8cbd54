package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.inbox.channel.email.parse.MailReading;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;

/** Brings one mail from the mailbox to the door. Of one that is too large only its headers. */
@ApplicationScoped
class MailIntake {

    private static final Logger LOG = System.getLogger(MailIntake.class.getName());
    /** Files travel a third larger than they are. */
    private static final int LARGEST = 36 * 1024 * 1024;

    private static final int ATTEMPTS = 3;

    private final MailDoor door;
    private final OwnMails own;
    private final ChannelConnections connections;
    private final Clock clock;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    @Inject
    MailIntake(MailDoor door, OwnMails own, ChannelConnections connections, Clock clock) {
        this.door = door;
        this.own = own;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Stores it, or fails so that it is tried again; at the third failure of the same mail, says so and goes on.
     *
     * @param place of the mail in its mailbox, for ever
     */
    void take(ChannelConnection connection, MailSettings settings, Message mail, String place)
            throws MessagingException {
        String seal = connections
                .secret(connection.tenant(), connection.inbox(), EmailSetup.SEAL)
                .orElseThrow(() -> new MessagingException("The inbox was saved without its seal"));
        String key = connection.inbox() + ":" + place;
        try {
            MimeMessage copy = copy(mail);
            door.take(
                    connection,
                    settings,
                    new ThreadIds(seal, settings.address()),
                    mail.getSize() > LARGEST ? MailReading.readHeaders(copy) : MailReading.read(copy));
            connections.received(connection.tenant(), connection.inbox());
        } catch (IOException | RuntimeException failure) {
            if (failures.merge(key, 1, Integer::sum) < ATTEMPTS) {
                throw new MessagingException("A mail could not be stored", failure);
            }
            LOG.log(Level.WARNING, "Mail " + place + " of inbox " + connection.inbox() + " is set aside", failure);
            door.giveUp(connection, "mail-at:" + place, clock.instant());
        }
        failures.remove(key);
    }

    /** A copy of what was sent by the mailbox: one that cannot be stored is tried again, and then passed over. */
    void sent(ChannelConnection connection, MailSettings settings, Message mail, String place)
            throws MessagingException {
        String seal = connections
                .secret(connection.tenant(), connection.inbox(), EmailSetup.SEAL)
                .orElse("");
        Instant at = FolderPlaces.received(mail).map(Date::toInstant).orElseGet(clock::instant);
        Optional<UUID> ours = Optional.ofNullable(((MimeMessage) mail).getMessageID())
                .flatMap(new ThreadIds(seal, settings.address())::message);
        String key = connection.inbox() + ":sent:" + place;
        try {
            if (ours.isPresent()) {
                own.left(connection, ours.get(), at);
            } else if (mail.getHeader(LetterWriting.AUTHOR) == null && mail.getSize() <= LARGEST) {
                own.wrote(connection, settings, MailReading.read(copy(mail)), at);
            }
        } catch (IOException | RuntimeException failure) {
            if (failures.merge(key, 1, Integer::sum) < ATTEMPTS) {
                throw new MessagingException("A mail that was sent could not be stored", failure);
            }
            LOG.log(
                    Level.WARNING,
                    "Mail " + place + " that inbox " + connection.inbox() + " sent is left out",
                    failure);
        }
        failures.remove(key);
    }

    /** In memory, so that reading it asks the server nothing more. */
    private static MimeMessage copy(Message mail) throws MessagingException, IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        if (mail.getSize() > LARGEST) {
            for (Header header : Collections.list(mail.getAllHeaders())) {
                raw.writeBytes((header.getName() + ": " + header.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            raw.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        } else {
            mail.writeTo(raw);
        }
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.toByteArray()));
    }
}
