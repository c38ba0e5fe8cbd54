package org.alongside.inbox.channel.email;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.Mailboxes;
import org.alongside.shared.Started;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that every connected mailbox has one reader, on this node or another, and tries again, ever more slowly,
 * where one could not be read.
 */
@ApplicationScoped
class MailboxWatch {

    private static final Logger LOG = System.getLogger(MailboxWatch.class.getName());
    private static final int RHYTHM_SECONDS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** @param until not before then */
    private record Pause(int failures, Instant until) {}

    private final ChannelConnections connections;
    private final Mailboxes mailboxes;
    private final Tenants tenants;
    private final MailServers servers;
    private final MailIntake intake;
    private final Clock clock;
    private final boolean reads;
    private final int most;
    private final UUID reader = UUID.randomUUID();
    private final Map<InboxId, MailboxVisit> visits = new ConcurrentHashMap<>();
    private final Map<InboxId, Pause> pauses = new ConcurrentHashMap<>();
    private ScheduledFuture<?> rhythm;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService scheduler;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    MailboxWatch(
            ChannelConnections connections,
            Mailboxes mailboxes,
            Tenants tenants,
            MailServers servers,
            MailIntake intake,
            Clock clock,
            @ConfigProperty(name = "alongside.role", defaultValue = "all") String role,
            @ConfigProperty(name = "alongside.mail.mailboxes", defaultValue = "200") int most) {
        this.connections = connections;
        this.mailboxes = mailboxes;
        this.tenants = tenants;
        this.servers = servers;
        this.intake = intake;
        this.clock = clock;
        this.reads = !role.equals("web");
        this.most = most;
    }

    void start(@Observes Started started) {
        if (reads) {
            rhythm = scheduler.scheduleWithFixedDelay(this::tend, 1, RHYTHM_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        if (rhythm != null) {
            rhythm.cancel(false);
        }
        visits.values().forEach(MailboxVisit::stop);
    }

    void again(@Observes MailboxSaved saved) {
        pauses.remove(saved.inbox());
        MailboxVisit visit = visits.get(saved.inbox());
        if (visit != null) {
            visit.stop();
        }
    }

    void tend() {
        try {
            List<ChannelConnection> all = connections.connected(ChannelKind.EMAIL).stream()
                    .filter(connection -> tenants.byId(connection.tenant()).active())
                    .toList();
            Set<InboxId> wanted = all.stream().map(ChannelConnection::inbox).collect(Collectors.toSet());
            visits.forEach((inbox, visit) -> {
                if (!wanted.contains(inbox)) {
                    visit.stop();
                }
            });
            all.forEach(this::visit);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The mailboxes could not be looked after", failure);
        }
    }

    private void visit(ChannelConnection connection) {
        MailboxVisit running = visits.get(connection.inbox());
        if (running != null) {
            if (!settings(running.connection()).equals(settings(connection))) {
                running.stop();
            }
            return;
        }
        Pause pause = pauses.get(connection.inbox());
        boolean due = pause == null || !clock.instant().isBefore(pause.until());
        if (due && visits.size() < most && connection.secrets().contains(EmailSetup.SEAL)) {
            mailboxes
                    .take(connection.tenant(), connection.inbox(), reader)
                    .ifPresent(position -> begin(connection, position));
        }
    }

    private static MailSettings settings(ChannelConnection connection) {
        return MailSettings.of(connection.settings());
    }

    private void begin(ChannelConnection connection, Mailboxes.Position position) {
        MailboxVisit visit = new MailboxVisit(connection, servers, mailboxes, intake, scheduler, reader);
        visits.put(connection.inbox(), visit);
        try {
            executor.execute(() -> stay(visit, position));
        } catch (RejectedExecutionException busy) {
            visits.remove(connection.inbox());
        }
    }

    private void stay(MailboxVisit visit, Mailboxes.Position position) {
        ChannelConnection connection = visit.connection();
        try {
            visit.stay(position, () -> found(connection, ""));
        } catch (MailProblem | MessagingException | RuntimeException failure) {
            failed(connection, failure);
        } finally {
            leave(connection);
            visits.remove(connection.inbox());
        }
    }

    private void found(ChannelConnection connection, String problem) {
        connections.found(connection.tenant(), connection.inbox(), problem);
        if (problem.isEmpty()) {
            pauses.remove(connection.inbox());
        }
    }

    private void failed(ChannelConnection connection, Exception failure) {
        String problem = MailProblem.keyOf(failure);
        LOG.log(Level.INFO, "Mailbox of inbox " + connection.inbox() + " cannot be read: " + problem, failure);
        Pause before = pauses.get(connection.inbox());
        int failures = before == null ? 1 : before.failures() + 1;
        Duration pause = Duration.ofSeconds(5L << Math.min(failures - 1, 10));
        pauses.put(
                connection.inbox(),
                new Pause(failures, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)));
        if (failures == 1 && problem.equals("mail.problem.other")) {
            // Servers end long connections; only what lasts is told.
            return;
        }
        try {
            found(connection, problem);
        } catch (RuntimeException databaseToo) {
            LOG.log(Level.WARNING, "The health of inbox " + connection.inbox() + " could not be kept", databaseToo);
        }
    }

    private void leave(ChannelConnection connection) {
        try {
            mailboxes.leave(connection.tenant(), connection.inbox(), reader);
        } catch (RuntimeException expires) {
            LOG.log(Level.DEBUG, "The lease of inbox " + connection.inbox() + " will run out by itself", expires);
        }
    }
}
