package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ConductLog;
import org.alongside.routing.Tool;
import org.alongside.routing.ToolCall;
import org.alongside.routing.Tools;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.domain.ToolRules;
import org.alongside.routing.hook.LookupClient;
import org.alongside.routing.store.ToolRows;
import org.alongside.routing.store.ToolRows.Kept;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.jspecify.annotations.Nullable;

/** Keeps the look-ups of businesses, and makes them. */
@ApplicationScoped
class KeepingTools implements Tools {

    private final Transactions transactions;
    private final ToolRows rows;
    private final KeptSecrets secrets;
    private final LookupClient client;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    KeepingTools(
            Transactions transactions,
            ToolRows rows,
            KeptSecrets secrets,
            LookupClient client,
            ConductLog conduct,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.secrets = secrets;
        this.client = client;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public List<Tool> all(TenantId tenant) {
        return kept(tenant).stream().map(Kept::tool).toList();
    }

    List<Kept> kept(TenantId tenant) {
        return transactions.in(tenant, () -> rows.all(tenant));
    }

    @Override
    public Tool byName(TenantId tenant, String name) {
        return one(tenant, name).tool();
    }

    private Kept one(TenantId tenant, String name) {
        return transactions.in(tenant, () -> rows.byName(tenant, name)).orElseThrow(NotFoundException::new);
    }

    @Override
    public void save(TenantId tenant, Tool tool, Optional<String> secret, String username) {
        ToolRules.fault(tool).ifPresent(KeepingTools::refuse);
        if (!client.allows(URI.create(tool.url().replaceAll("\\{[^{}]*\\}", "x")))) {
            refuse("url");
        }
        if (secret.isPresent() && tool.header().isEmpty()) {
            refuse("header");
        }
        transactions.run(tenant, () -> {
            List<Kept> known = rows.all(tenant);
            boolean isNew = known.stream().noneMatch(kept -> kept.tool().name().equals(tool.name()));
            if (isNew && known.size() >= MOST) {
                refuse("many");
            }
            byte[] wrapped = secret.map(given -> secrets.wrap(tenant, place(tool.name()), given))
                    .orElseGet(() -> secretFor(tool, known));
            rows.save(tenant, tool, wrapped, clock.instant(), username);
            record(tenant, "tool-saved", Map.of("tool", tool.name(), "url", tool.url(), "by", username));
        });
    }

    private static void refuse(String field) {
        throw new RefusedException("tools.fault." + field);
    }

    /** A secret is for the server that it was given for, and no other. */
    private static byte @Nullable [] secretFor(Tool tool, List<Kept> known) {
        return known.stream()
                .filter(kept -> kept.tool().name().equals(tool.name()))
                .filter(kept -> server(kept.tool().url()).equals(server(tool.url())))
                .map(Kept::secret)
                .findFirst()
                .orElse(null);
    }

    private static String server(String url) {
        return url.substring(0, url.indexOf('/', url.indexOf("://") + 3));
    }

    @Override
    public void remove(TenantId tenant, String name, String username) {
        transactions.run(tenant, () -> {
            if (!rows.remove(tenant, name)) {
                throw new NotFoundException();
            }
            record(tenant, "tool-removed", Map.of("tool", name, "by", username));
        });
    }

    private void record(TenantId tenant, String kind, Map<String, String> facts) {
        conduct.append(tenant, ConductEntries.of(kind, facts));
    }

    @Override
    public ToolCall attempt(TenantId tenant, String name, Map<String, String> values) {
        Kept kept = one(tenant, name);
        return call(tenant, kept, values).orElseGet(() -> new ToolCall(name, 0, "Missing", 0, Map.of()));
    }

    /** Nothing if a value that its address needs is not known. */
    Optional<ToolCall> call(TenantId tenant, Kept kept, Map<String, String> values) {
        return ToolRules.filled(kept.tool().url(), values).map(url -> call(tenant, kept, url));
    }

    private ToolCall call(TenantId tenant, Kept kept, URI url) {
        Tool tool = kept.tool();
        Instant begun = clock.instant();
        LookupClient.Answer answer = client.get(url, headers(tenant, kept));
        long millis = Duration.between(begun, clock.instant()).toMillis();
        if (!answer.problem().isEmpty()) {
            return new ToolCall(tool.name(), answer.status(), answer.problem(), millis, Map.of());
        }
        try {
            Map<String, String> values = ToolRules.values(tool, answer.body());
            String problem = values.isEmpty() ? "NoField" : "";
            return new ToolCall(tool.name(), answer.status(), problem, millis, values);
        } catch (IllegalArgumentException noJson) {
            return new ToolCall(tool.name(), answer.status(), "NoJson", millis, Map.of());
        }
    }

    private Map<String, String> headers(TenantId tenant, Kept kept) {
        byte[] secret = kept.secret();
        return secret == null || kept.tool().header().isEmpty()
                ? Map.of()
                : Map.of(
                        kept.tool().header(),
                        secrets.unwrap(tenant, place(kept.tool().name()), secret));
    }

    private static String place(String name) {
        return "routing.tools." + name;
    }
}
