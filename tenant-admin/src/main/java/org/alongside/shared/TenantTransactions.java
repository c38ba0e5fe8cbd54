package org.alongside.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.StoreException;

/** The one place where transactions begin, and where the database learns whose rows may be seen. Thread-safe. */
@ApplicationScoped
public class TenantTransactions {

    /**
     * How many transactions run at once on this node; who comes later waits its turn here, in order. Fewer than the
     * pool has connections: Payara's pool, once it is empty, closes connections that just came free and opens others,
     * and wakes those who wait in no order.
     */
    public static final int AT_ONCE = 16;

    private static final long PATIENCE_SECONDS = 30;
    private static final String SCOPE = "alongside.scope";
    private static final String TENANT = "alongside.tenant";

    private final Sql sql;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

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
        return run(TENANT, tenant.toString(), () -> settled(work));
    }

    /**
     * The same for work that asks the database through {@link Sql} alone: the database learns the tenant together with
     * the first statement, which saves a round trip. Entities would not see the tenant's rows.
     */
    public <T> T inSql(TenantId tenant, Callable<T> work) throws Exception {
        return run(TENANT, tenant.toString(), work);
    }

    /** Does the work without a tenant; see {@link AcrossTenants}. */
    public <T> T across(AcrossTenants.Scope scope, Callable<T> work) throws Exception {
        return run(SCOPE, scope.name().toLowerCase(Locale.ROOT), () -> settled(work));
    }

    private <T> T run(String setting, String value, Callable<T> work) throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return join(setting + "=" + value, work);
        }
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new StoreException("No transaction could begin for " + PATIENCE_SECONDS + " seconds", null);
        }
        try {
            return begun(setting, value, work);
        } finally {
            places.release();
        }
    }

    private <T> T begun(String setting, String value, Callable<T> work) throws Exception {
        transaction.begin();
        try {
            registry.putResource(TENANT, setting + "=" + value);
            T result = sql.gathering(() -> {
                sql.later("select set_config(?, ?, true)", setting, value);
                return work.call();
            });
            transaction.commit();
            return result;
        } finally {
            // Any way out that did not commit, checked exceptions and errors included, leaves nothing behind.
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    /** What was said to the database so far has to arrive before anybody asks it past {@link Sql}. */
    private <T> T settled(Callable<T> work) throws Exception {
        sql.send();
        return work.call();
    }

    private <T> T join(String bound, Callable<T> work) throws Exception {
        Object running = registry.getResource(TENANT);
        if (!bound.equals(running)) {
            throw new IllegalStateException("A transaction for " + running + " is running; it cannot serve " + bound);
        }
        return work.call();
    }
}
