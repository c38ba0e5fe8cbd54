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
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.alongside.inbox.channel.Reachability;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.Handover;

/** Hands a letter to the business's mail server, and understands what it answers. */
@ApplicationScoped
class LetterSending {

    private static final Logger LOG = System.getLogger(LetterSending.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    private final Reachability reachability;
    private final MailServers servers;

    @Inject
    LetterSending(Reachability reachability, MailServers servers) {
        this.reachability = reachability;
        this.servers = servers;
    }

    /** However it ends, the letter is the same: sent again by a person, it is the same mail. */
    Handover handOver(ChannelConnection connection, Letter letter, int attempt) {
        Transport transport;
        try {
            transport = servers.transport(connection);
        } catch (MailProblem | MessagingException unreachable) {
            String problem = MailProblem.keyOf(unreachable);
            reachability.found(connection, problem);
            return Handover.later(pause(attempt), problem);
        }
        try {
            Handover handover = handOver(transport, letter, attempt);
            if (handover.result() == Handover.Result.SENT) {
                reachability.found(connection, "");
            }
            return handover;
        } finally {
            close(transport);
        }
    }

    /** However it ends, it changes nothing about the mail. */
    static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.log(Level.DEBUG, "The mail server did not say goodbye", gone);
        }
    }

    private static Handover handOver(Transport transport, Letter letter, int attempt) {
        Travelling mail = null;
        try {
            mail = new Travelling(LetterWriting.bytes(letter));
            List<Address> recipients = new ArrayList<>(List.of(new InternetAddress(letter.to())));
            for (String copy : letter.copies()) {
                recipients.add(new InternetAddress(copy));
            }
            transport.sendMessage(mail, recipients.toArray(Address[]::new));
            return Handover.sent(letter.messageId());
        } catch (MessagingException failure) {
            return refused(failure, attempt, mail != null && mail.begun);
        }
    }

    /** Without a code the connection broke. @param begun whether the server may have the mail all the same */
    private static Handover refused(MessagingException failure, int attempt, boolean begun) {
        int code = DeliveryProblem.code(failure).orElse(0);
        if (code >= 500) {
            return Handover.refused(DeliveryProblem.keyOf(failure));
        }
        return code == 0 && begun ? Handover.UNKNOWN : Handover.later(pause(attempt), "mail.not-delivered.later");
    }

    /** 1, 2, 4, 8 … minutes: twelve attempts take more than a day. */
    private static Duration pause(int attempt) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Knows whether a server was given any of it: before that, nobody can have taken it. */
    private static final class Travelling extends MimeMessage {

        private boolean begun;

        Travelling(byte[] bytes) throws MessagingException {
            super(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
            begun = true;
            super.writeTo(out, without);
        }
    }
}
