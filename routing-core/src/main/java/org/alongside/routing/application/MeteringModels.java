package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.alongside.routing.Answerer.Request;
import org.alongside.routing.ai.Answerers;
import org.alongside.routing.ai.ModelAddresses;
import org.alongside.routing.ai.ModelSettings;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.store.ModelRows;
import org.alongside.routing.store.ModelRows.Connected;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;

/** Opens a connection's key for those who call the model, and writes down what each call took. */
@ApplicationScoped
class MeteringModels {

    private static final Logger LOG = System.getLogger(MeteringModels.class.getName());

    private final Transactions transactions;
    private final ModelRows rows;
    private final KeptSecrets secrets;
    private final ModelAddresses addresses;
    private final Answerers answerers;
    private final Ids ids;
    private final Clock clock;

    @Inject
    MeteringModels(
            Transactions transactions,
            ModelRows rows,
            KeptSecrets secrets,
            ModelAddresses addresses,
            Answerers answerers,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.secrets = secrets;
        this.addresses = addresses;
        this.answerers = answerers;
        this.ids = ids;
        this.clock = clock;
    }

    record Cost(BigDecimal amount, String currency) {}

    /** Empty where none is connected, or where its name leads elsewhere by now. */
    Optional<ModelSettings> settings(TenantId tenant) {
        Optional<Connected> connected = transactions.in(tenant, () -> rows.of(tenant));
        return connected
                .filter(model -> addresses.fault(model.connection().url()).isEmpty())
                .map(model -> answerers.settings(
                        model.connection().url(), model.connection().name(), key(tenant, model)));
    }

    private String key(TenantId tenant, Connected model) {
        byte[] key = model.key();
        return key == null ? "" : secrets.unwrap(tenant, KeepingModels.PLACE, key);
    }

    /** An answer that cost something is not lost because its cost could not be written down. */
    void used(Request request, String model, boolean answered, int in, int out, Cost cost) {
        ModelRows.Used used =
                new ModelRows.Used(request.conversation(), model, answered, in, out, cost.amount(), cost.currency());
        try {
            transactions.run(request.tenant(), () -> rows.used(request.tenant(), ids.next(), used, clock.instant()));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The use of a model was not recorded", failure);
        }
    }
}
