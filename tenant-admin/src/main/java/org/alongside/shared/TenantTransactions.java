package org.alongside.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alongside.shared.store.Sql;

/** The one place where transactions begin, and where the database learns whose rows may be seen. Thread-safe. */
@ApplicationScoped
public class TenantTransactions {

    private static final String SCOPE = "alongside.scope";
    private static final String TENANT = "alongside.tenant";

    private final Sql sql;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @Inject
    public TenantTransactions(Sql sql) {
        this.sql = sql;
    }

    /**
     * Does the work in a transaction of the tenant; see {@link InTenant}.
     *
     * @throws IllegalStateException if a transaction of another tenant is running
     */
    public <T> T in(TenantId tenant, Callable<T> work) throws Exception {
        return run(TENANT, tenant.toString(), work);
    }

    /** Does the work without a tenant; see {@link AcrossTenants}. */
    public <T> T across(AcrossTenants.Scope scope, Callable<T> work) throws Exception {
        return run(SCOPE, scope.name().toLowerCase(Locale.ROOT), work);
    }

    private <T> T run(String setting, String value, Callable<T> work) throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return join(setting + "=" + value, work);
        }
        transaction.begin();
        try {
            registry.putResource(TENANT, setting + "=" + value);
            sql.one("select set_config(?, ?, true)", row -> row.text(1), setting, value);
            T result = work.call();
            transaction.commit();
            return result;
        } finally {
            // Any way out that did not commit, checked exceptions and errors included, leaves nothing behind.
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    private <T> T join(String bound, Callable<T> work) throws Exception {
        Object running = registry.getResource(TENANT);
        if (!bound.equals(running)) {
            throw new IllegalStateException("A transaction for " + running + " is running; it cannot serve " + bound);
        }
        return work.call();
    }
}
