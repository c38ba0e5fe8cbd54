package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.InboxRhythm;
import org.alongside.routing.InboxRhythms;
import org.alongside.routing.store.RhythmRows;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembered for some seconds, since every message asks. Thread-safe. */
@ApplicationScoped
class KeepingRhythms implements InboxRhythms {

    private static final Duration KEEP = Duration.ofSeconds(10);
    private static final int MOST = 10_000;
    /** Nobody expects an answer to an e-mail while they watch. */
    private static final Duration MAIL_PATIENCE = Duration.ofMinutes(5);

    private record Kept(InboxRhythm rhythm, Instant since) {}

    private final Map<InboxId, Kept> known = new ConcurrentHashMap<>();
    private final Transactions transactions;
    private final RhythmRows rows;
    private final Businesses businesses;
    private final ConductLog conduct;
    private final Clock clock;
    private final Duration burst;
    private final Duration patience;

    @Inject
    KeepingRhythms(
            Transactions transactions,
            RhythmRows rows,
            Businesses businesses,
            ConductLog conduct,
            Clock clock,
            @ConfigProperty(name = "alongside.routing.burst-millis", defaultValue = "1500") int burstMillis,
            @ConfigProperty(name = "alongside.routing.watchdog-seconds", defaultValue = "20") int watchdogSeconds) {
        this.transactions = transactions;
        this.rows = rows;
        this.businesses = businesses;
        this.conduct = conduct;
        this.clock = clock;
        this.burst = Duration.ofMillis(burstMillis);
        this.patience = Duration.ofSeconds(watchdogSeconds);
    }

    @Override
    public InboxRhythm of(TenantId tenant, InboxId inbox) {
        Instant now = clock.instant();
        Kept kept = known.get(inbox);
        if (kept != null && kept.since().plus(KEEP).isAfter(now)) {
            return kept.rhythm();
        }
        Optional<InboxRhythm> set = transactions.in(tenant, () -> rows.of(tenant, inbox));
        InboxRhythm fresh =
                set.orElseGet(() -> usual(businesses.inbox(tenant, inbox).channel()));
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(inbox, new Kept(fresh, now));
        return fresh;
    }

    private InboxRhythm usual(ChannelKind channel) {
        return switch (channel) {
            case WEB_CHAT, WHATSAPP, TELEGRAM, SIMULATOR -> new InboxRhythm(burst, patience);
            case EMAIL -> new InboxRhythm(Duration.ZERO, MAIL_PATIENCE);
            case API -> new InboxRhythm(Duration.ZERO, patience);
        };
    }

    @Override
    public void set(TenantId tenant, InboxId inbox, InboxRhythm rhythm, String username) {
        require(rhythm);
        businesses.inbox(tenant, inbox);
        Map<String, String> data = Map.of(
                "inbox", inbox.toString(),
                "quiet", Long.toString(rhythm.quiet().toMillis()),
                "patience", Long.toString(rhythm.patience().toSeconds()),
                "by", username);
        transactions.run(tenant, () -> {
            rows.save(tenant, inbox, rhythm, username, clock.instant());
            conduct.append(
                    tenant,
                    List.of(new ConductEntry("rhythm-set", Optional.empty(), Optional.empty(), data, Map.of())));
        });
        known.remove(inbox);
    }

    private static void require(InboxRhythm rhythm) {
        if (rhythm.quiet().isNegative() || rhythm.quiet().compareTo(InboxRhythm.LONGEST_QUIET) > 0) {
            throw new RefusedException("routing.rhythm.quiet", InboxRhythm.LONGEST_QUIET.toSeconds());
        }
        if (rhythm.patience().compareTo(InboxRhythm.SHORTEST_PATIENCE) < 0
                || rhythm.patience().compareTo(InboxRhythm.LONGEST_PATIENCE) > 0) {
            throw new RefusedException(
                    "routing.rhythm.patience",
                    InboxRhythm.SHORTEST_PATIENCE.toSeconds(),
                    InboxRhythm.LONGEST_PATIENCE.toSeconds());
        }
    }
}
