package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.routing.ConductLog;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.Webhook;
import org.alongside.routing.Webhooks;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.hook.HookClient;
import org.alongside.routing.hook.HookSignature;
import org.alongside.routing.store.HookQueue;
import org.alongside.routing.store.HookQueue.Letter;
import org.alongside.routing.store.HookRows;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@ApplicationScoped
class KeepingWebhooks implements Webhooks {

    private static final int MOST = 20;
    private static final int LONGEST_URL = 500;
    private static final Duration BOTH_VALID = Duration.ofDays(1);

    private final SecureRandom random = new SecureRandom();
    private final Transactions transactions;
    private final HookRows rows;
    private final HookQueue queue;
    private final HookClient client;
    private final KeptSecrets secrets;
    private final ConductLog conduct;
    private final Ids ids;
    private final Clock clock;

    @Inject
    KeepingWebhooks(
            Transactions transactions,
            HookRows rows,
            HookQueue queue,
            HookClient client,
            KeptSecrets secrets,
            ConductLog conduct,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.queue = queue;
        this.client = client;
        this.secrets = secrets;
        this.conduct = conduct;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Webhook> all(TenantId tenant) {
        return transactions.in(tenant, () -> rows.all(tenant));
    }

    @Override
    public List<String> types() {
        return Stream.concat(
                        Arrays.stream(RoutingEvent.Kind.values()).map(HookLetters::type),
                        Stream.of(STOP_LOSS_TRIPPED, STOP_LOSS_RELEASED, SAMPLE_UNREAD))
                .toList();
    }

    @Override
    public void tell(TenantId tenant, UUID id, String type, Instant at, Map<String, String> data) {
        Letter letter = new Letter(id, Optional.empty(), type, HookLetters.other(id, type, at, data), 0);
        transactions.run(
                tenant,
                () -> rows.all(tenant).stream()
                        .filter(webhook ->
                                webhook.events().isEmpty() || webhook.events().contains(type))
                        .forEach(webhook -> queue.add(tenant, webhook.id(), letter, clock.instant())));
    }

    @Override
    public String add(TenantId tenant, String url, List<String> events, String username) {
        URI address = address(url);
        if (!types().containsAll(events)) {
            throw new RefusedException("routing.webhook.events");
        }
        UUID id = ids.next();
        String secret = HookSignature.secret(random);
        Webhook webhook = new Webhook(id, address.toString(), events, true, "", false, clock.instant());
        transactions.run(tenant, () -> {
            if (rows.all(tenant).size() >= MOST) {
                throw new RefusedException("routing.webhook.many", MOST);
            }
            rows.add(tenant, webhook, wrapped(tenant, id, secret), username);
            record(tenant, "webhook-added", Map.of("webhook", id.toString(), "by", username));
        });
        return secret;
    }

    private URI address(String url) {
        try {
            URI address = new URI(url.strip());
            if (url.length() <= LONGEST_URL && client.allows(address)) {
                return address;
            }
        } catch (URISyntaxException none) {
            throw new RefusedException("routing.webhook.address");
        }
        throw new RefusedException("routing.webhook.address");
    }

    @Override
    public String rotate(TenantId tenant, UUID webhook, String username) {
        String secret = HookSignature.secret(random);
        transactions.run(tenant, () -> {
            require(tenant, webhook);
            rows.rotate(
                    tenant,
                    webhook,
                    wrapped(tenant, webhook, secret),
                    clock.instant().plus(BOTH_VALID));
            record(tenant, "webhook-rotated", Map.of("webhook", webhook.toString(), "by", username));
        });
        return secret;
    }

    @Override
    public void enable(TenantId tenant, UUID webhook, boolean on, String username) {
        transactions.run(tenant, () -> {
            if (!rows.enable(tenant, webhook, on, "")) {
                throw new NotFoundException();
            }
            String step = on ? "webhook-enabled" : "webhook-disabled";
            record(tenant, step, Map.of("webhook", webhook.toString(), "by", username));
        });
    }

    @Override
    public void remove(TenantId tenant, UUID webhook, String username) {
        transactions.run(tenant, () -> {
            if (!rows.remove(tenant, webhook)) {
                throw new NotFoundException();
            }
            record(tenant, "webhook-removed", Map.of("webhook", webhook.toString(), "by", username));
        });
    }

    @Override
    public void test(TenantId tenant, UUID webhook) {
        Instant now = clock.instant();
        UUID id = ids.next();
        transactions.run(tenant, () -> {
            require(tenant, webhook);
            queue.add(
                    tenant, webhook, new Letter(id, Optional.empty(), "test.ping", HookLetters.ping(id, now), 0), now);
        });
    }

    @Override
    public List<Webhook.Delivery> log(TenantId tenant, UUID webhook) {
        return transactions.in(tenant, () -> {
            require(tenant, webhook);
            return queue.log(tenant, webhook);
        });
    }

    @Override
    public void replay(TenantId tenant, UUID webhook, UUID event) {
        transactions.run(tenant, () -> {
            require(tenant, webhook);
            if (queue.replay(tenant, webhook, Optional.of(event), Instant.EPOCH, clock.instant()) == 0) {
                throw new NotFoundException();
            }
        });
    }

    @Override
    public int replaySince(TenantId tenant, UUID webhook, Instant since) {
        return transactions.in(tenant, () -> {
            require(tenant, webhook);
            return queue.replay(tenant, webhook, Optional.empty(), since, clock.instant());
        });
    }

    private void require(TenantId tenant, UUID webhook) {
        rows.door(tenant, webhook).orElseThrow(NotFoundException::new);
    }

    private String wrapped(TenantId tenant, UUID webhook, String secret) {
        return Base64.getEncoder().encodeToString(secrets.wrap(tenant, place(webhook), secret));
    }

    static String place(UUID webhook) {
        return "routing.webhook_endpoints." + webhook;
    }

    static byte[] unwrapped(String kept) {
        return Base64.getDecoder().decode(kept.getBytes(StandardCharsets.US_ASCII));
    }

    private void record(TenantId tenant, String step, Map<String, String> data) {
        conduct.append(tenant, ConductEntries.of(step, data));
    }
}
