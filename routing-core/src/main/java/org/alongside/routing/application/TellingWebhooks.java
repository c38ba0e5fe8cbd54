package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import org.alongside.routing.ConductLog;
import org.alongside.routing.EventLog.Placed;
import org.alongside.routing.Webhook.State;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.domain.HookSchedule;
import org.alongside.routing.hook.HookAnswer;
import org.alongside.routing.hook.HookClient;
import org.alongside.routing.hook.HookPost;
import org.alongside.routing.hook.HookSignature;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.HookQueue;
import org.alongside.routing.store.HookQueue.Ending;
import org.alongside.routing.store.HookQueue.Letter;
import org.alongside.routing.store.HookRows;
import org.alongside.routing.store.HookRows.Door;
import org.alongside.shared.TenantId;

/** Puts what happened before each endpoint, and tells it, outside transactions. */
@ApplicationScoped
class TellingWebhooks {

    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final HookRows rows;
    private final HookQueue queue;
    private final EventStore events;
    private final HookClient client;
    private final KeptSecrets secrets;
    private final ConductLog conduct;
    private final Clock clock;
    private final DoubleSupplier chance;

    @Inject
    TellingWebhooks(
            Transactions transactions,
            HookRows rows,
            HookQueue queue,
            EventStore events,
            HookClient client,
            KeptSecrets secrets,
            ConductLog conduct,
            Clock clock) {
        this(transactions, rows, queue, events, client, secrets, conduct, clock, Math::random);
    }

    TellingWebhooks(
            Transactions transactions,
            HookRows rows,
            HookQueue queue,
            EventStore events,
            HookClient client,
            KeptSecrets secrets,
            ConductLog conduct,
            Clock clock,
            DoubleSupplier chance) {
        this.transactions = transactions;
        this.rows = rows;
        this.queue = queue;
        this.events = events;
        this.client = client;
        this.secrets = secrets;
        this.conduct = conduct;
        this.clock = clock;
        this.chance = chance;
    }

    /** What happened since the last time becomes a delivery for each endpoint that wants to know. */
    void spread(TenantId tenant) {
        transactions.run(tenant, () -> rows.toTell(tenant).forEach(door -> spread(tenant, door)));
    }

    private void spread(TenantId tenant, Door door) {
        List<Placed> placed = events.after(tenant, door.place(), AT_ONCE);
        if (placed.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        placed.stream()
                .map(HookLetters::of)
                .filter(letter -> door.events().isEmpty() || door.events().contains(letter.type()))
                .forEach(letter -> queue.add(tenant, door.id(), letter, now));
        rows.told(tenant, door.id(), placed.get(placed.size() - 1).place());
    }

    /** Tells one endpoint all that is due, until something goes wrong. */
    void tell(TenantId tenant, UUID endpoint) {
        Optional<Door> door = transactions.in(tenant, () -> rows.door(tenant, endpoint));
        boolean on = door.isPresent();
        while (on) {
            Optional<Letter> letter = transactions.in(tenant, () -> queue.claim(tenant, endpoint, clock.instant()));
            on = letter.isPresent() && tell(tenant, door.get(), letter.get());
        }
    }

    private boolean tell(TenantId tenant, Door door, Letter letter) {
        Instant now = clock.instant();
        HookPost post = post(tenant, door, letter, now);
        HookAnswer answer = client.post(post);
        Ending ending = ending(letter, post, answer, now);
        transactions.run(tenant, () -> {
            queue.record(tenant, door.id(), letter.event(), ending, now);
            rows.failing(tenant, door.id(), !answer.taken());
            if (answer.gone() || ending.state() == State.FAILED) {
                switchOff(tenant, door.id(), answer.gone() ? "routing.webhook.gone" : "routing.webhook.failed");
            }
        });
        return answer.taken();
    }

    private HookPost post(TenantId tenant, Door door, Letter letter, Instant now) {
        List<String> valid = new ArrayList<>(List.of(unwrapped(tenant, door, door.secret())));
        if (door.oldUntil().filter(now::isBefore).isPresent()) {
            valid.add(unwrapped(tenant, door, door.oldSecret()));
        }
        long seconds = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", letter.event().toString());
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", HookSignature.of(valid, letter.event().toString(), seconds, letter.body()));
        return new HookPost(URI.create(door.url()), headers, letter.body());
    }

    private Ending ending(Letter letter, HookPost post, HookAnswer answer, Instant now) {
        Optional<Duration> pause = HookSchedule.after(letter.attempts(), chance.getAsDouble(), answer.retryAfter());
        State state = answer.taken() ? State.DONE : pause.isEmpty() || answer.gone() ? State.FAILED : State.READY;
        return new Ending(state, answer.status(), post.head(), answer.head(), now.plus(pause.orElse(Duration.ZERO)));
    }

    /** Nobody is there any more: what comes meanwhile is kept, and told from where it stopped when it is on again. */
    private void switchOff(TenantId tenant, UUID endpoint, String problem) {
        rows.enable(tenant, endpoint, false, problem);
        conduct.append(
                tenant,
                ConductEntries.of("webhook-disabled", Map.of("webhook", endpoint.toString(), "problem", problem)));
    }

    private String unwrapped(TenantId tenant, Door door, String kept) {
        return secrets.unwrap(tenant, KeepingWebhooks.place(door.id()), KeepingWebhooks.unwrapped(kept));
    }
}
