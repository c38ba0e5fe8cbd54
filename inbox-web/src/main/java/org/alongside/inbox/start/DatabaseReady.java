package org.alongside.inbox.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.StoreException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private final Sql sql;

    @Inject
    DatabaseReady(Sql sql) {
        this.sql = sql;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            return sql.one("select 1 as answer", row -> row.integer("answer")).isPresent();
        } catch (StoreException silent) {
            return false;
        }
    }
}
