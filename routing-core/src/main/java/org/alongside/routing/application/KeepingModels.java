package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ModelConnection;
import org.alongside.routing.ModelConnections;
import org.alongside.routing.ModelUse;
import org.alongside.routing.ai.ModelAddresses;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.domain.ModelRules;
import org.alongside.routing.store.ModelRows;
import org.alongside.routing.store.ModelRows.Connected;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.jspecify.annotations.Nullable;

/** Looks an address up before its transaction begins, for that asks the network. */
@ApplicationScoped
class KeepingModels implements ModelConnections {

    static final String PLACE = "routing.model_connections.key";

    private final Transactions transactions;
    private final ModelRows rows;
    private final KeptSecrets secrets;
    private final ModelAddresses addresses;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    KeepingModels(
            Transactions transactions,
            ModelRows rows,
            KeptSecrets secrets,
            ModelAddresses addresses,
            ConductLog conduct,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.secrets = secrets;
        this.addresses = addresses;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public ModelConnection of(TenantId tenant) {
        return transactions.in(
                tenant, () -> rows.of(tenant).map(Connected::connection).orElse(ModelConnection.NONE));
    }

    @Override
    public void save(TenantId tenant, ModelConnection connection, Optional<String> key, String username) {
        ModelRules.fault(connection).or(() -> addresses.fault(connection.url())).ifPresent(fault -> {
            throw new RefusedException(fault);
        });
        transactions.run(tenant, () -> {
            byte[] wrapped = key.map(secret -> secrets.wrap(tenant, PLACE, secret))
                    .orElseGet(() -> kept(tenant, connection.url()));
            rows.save(tenant, connection, wrapped, clock.instant(), username);
            record(tenant, "model-connected", Map.of("url", connection.url(), "model", connection.name()), username);
        });
    }

    /** A key is for the endpoint that it was given for, and no other. */
    private byte @Nullable [] kept(TenantId tenant, String url) {
        return rows.of(tenant)
                .filter(before -> before.connection().url().equals(url))
                .map(Connected::key)
                .orElse(null);
    }

    @Override
    public void turn(TenantId tenant, boolean on, String username) {
        transactions.run(tenant, () -> {
            if (!rows.turn(tenant, on, clock.instant(), username)) {
                throw new NotFoundException();
            }
            record(tenant, on ? "model-turned-on" : "model-turned-off", Map.of(), username);
        });
    }

    @Override
    public void remove(TenantId tenant, String username) {
        transactions.run(tenant, () -> {
            if (rows.remove(tenant)) {
                record(tenant, "model-disconnected", Map.of(), username);
            }
        });
    }

    private void record(TenantId tenant, String kind, Map<String, String> facts, String username) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put("by", username);
        conduct.append(tenant, ConductEntries.of(kind, all));
    }

    @Override
    public ModelUse today(TenantId tenant) {
        return since(tenant, today());
    }

    @Override
    public ModelUse thisMonth(TenantId tenant) {
        return since(tenant, today().withDayOfMonth(1));
    }

    private ModelUse since(TenantId tenant, LocalDate day) {
        return transactions.in(
                tenant, () -> rows.since(tenant, day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public ModelUse of(TenantId tenant, ConversationId conversation) {
        return transactions.in(tenant, () -> rows.of(tenant, conversation));
    }
}
