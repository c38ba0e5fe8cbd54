package org.alongside.inbox.channel.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.inbox.channel.email.MailSettings.Afterwards;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.Mailboxes;
import org.alongside.routing.Mailboxes.Position;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * A stay at a mailbox: takes what is new in the order of arrival, then waits for more with IDLE, looking for itself
 * twice a minute in case the server fell asleep. Ends when it is told to, when another node has the mailbox, or by an
 * exception. One thread.
 */
final class MailboxVisit {

    private static final Logger LOG = System.getLogger(MailboxVisit.class.getName());
    private static final int LOOK_SECONDS = 25;
    /** What came in between looking and falling asleep was announced before, and wakes nobody. */
    private static final int FIRST_LOOK_SECONDS = 2;

    private static final Duration MARGIN = Duration.ofDays(2);

    private final ChannelConnection connection;
    private final MailSettings settings;
    private final MailServers servers;
    private final Mailboxes mailboxes;
    private final MailIntake intake;
    private final ScheduledExecutorService scheduler;
    private final UUID reader;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Date oldest = new Date(0);
    private volatile long lookAt = System.nanoTime();

    MailboxVisit(
            ChannelConnection connection,
            MailServers servers,
            Mailboxes mailboxes,
            MailIntake intake,
            ScheduledExecutorService scheduler,
            UUID reader) {
        this.connection = connection;
        this.settings = MailSettings.of(connection.settings());
        this.servers = servers;
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.scheduler = scheduler;
        this.reader = reader;
    }

    /** From another thread; it ends within seconds. */
    void stop() {
        stopped.countDown();
    }

    ChannelConnection connection() {
        return connection;
    }

    /** @param ready told once the mailbox is open */
    void stay(Position from, Runnable ready) throws MailProblem, MessagingException {
        try (Store store = servers.store(connection, true)) {
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(settings.afterwards() == Afterwards.LEAVE ? Folder.READ_ONLY : Folder.READ_WRITE);
            ready.run();
            boolean idles = ((IMAPStore) store).hasCapability("IDLE");
            SentMail sent = new SentMail(connection, settings, mailboxes, intake, reader);
            Position at = begin(folder, from);
            while (keeps(at) && running()) {
                at = takeNew(folder, store, at);
                sent.look(store);
                if (keeps(at) && running()) {
                    waitForMore(folder, idles);
                }
            }
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private boolean keeps(Position at) {
        return mailboxes.moved(connection.tenant(), connection.inbox(), reader, at);
    }

    /**
     * At the first visit only what came since the mailbox was connected is taken. After a change of numbers, what came
     * since the last mail that was taken is looked at again: what is known is not taken twice.
     */
    private Position begin(IMAPFolder folder, Position from) throws MessagingException {
        long validity = folder.getUIDValidity();
        if (from.validity() == validity) {
            return from;
        }
        if (from.equals(Mailboxes.START) || connection.receivedAt().isEmpty()) {
            return FolderPlaces.behind(folder, mailboxes.since(connection.tenant(), connection.inbox()));
        }
        oldest = Date.from(connection.receivedAt().get().minus(MARGIN));
        return new Position(validity, 0);
    }

    private Position takeNew(IMAPFolder folder, Store store, Position from) throws MessagingException {
        Position at = from;
        List<Message> fresh = FolderPlaces.after(folder, from);
        if (!fresh.isEmpty()) {
            lookAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(FIRST_LOOK_SECONDS);
        }
        for (Message mail : fresh) {
            if (!running()) {
                return at;
            }
            long uid = folder.getUID(mail);
            boolean wanted = FolderPlaces.received(mail)
                    .map(received -> !received.before(oldest))
                    .orElse(true);
            if (wanted) {
                intake.take(connection, settings, mail, at.validity() + ":" + uid);
            }
            at = new Position(at.validity(), uid);
            if (!keeps(at)) {
                return at;
            }
            if (wanted) {
                afterwards(folder, store, mail);
            }
        }
        return at;
    }

    /** It is stored: that the mailbox looks untidy is no reason to stop. */
    private void afterwards(IMAPFolder folder, Store store, Message mail) {
        try {
            if (settings.afterwards() == Afterwards.SEEN) {
                mail.setFlag(Flags.Flag.SEEN, true);
            } else if (settings.afterwards() == Afterwards.MOVE) {
                move(folder, store, mail);
            }
        } catch (MessagingException untidy) {
            LOG.log(
                    Level.INFO,
                    "A mail of inbox " + connection.inbox() + " was stored, but not marked or moved",
                    untidy);
        }
    }

    private void move(IMAPFolder folder, Store store, Message mail) throws MessagingException {
        Message[] one = {mail};
        Folder target = store.getFolder(settings.movedTo());
        mail.setFlag(Flags.Flag.SEEN, true);
        if (((IMAPStore) store).hasCapability("MOVE")) {
            folder.moveMessages(one, target);
        } else {
            folder.copyMessages(one, target);
            mail.setFlag(Flags.Flag.DELETED, true);
            folder.expunge(one);
        }
    }

    private void waitForMore(IMAPFolder folder, boolean idles) throws MessagingException {
        if (!idles) {
            rest();
            folder.getMessageCount();
            return;
        }
        // Any command from elsewhere ends IDLE, which else would wait for half an hour.
        ScheduledFuture<?> look = scheduler.scheduleWithFixedDelay(() -> look(folder), 1, 1, TimeUnit.SECONDS);
        try {
            folder.idle(true);
        } finally {
            look.cancel(false);
        }
    }

    private void look(IMAPFolder folder) {
        if (System.nanoTime() - lookAt > 0 || !running()) {
            lookAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOOK_SECONDS);
            try {
                folder.getMessageCount();
            } catch (MessagingException closed) {
                LOG.log(Level.DEBUG, "The mailbox was closed while it was looked at", closed);
            }
        }
    }

    private void rest() {
        try {
            stopped.await(LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
