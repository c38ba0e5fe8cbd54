package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.alongside.shared.AcrossTenants.Scope;
import org.alongside.shared.TenantId;
import org.alongside.shared.TenantTransactions;

/**
 * The short transactions of the pipeline, with nothing slow between their beginning and their end, and nothing but SQL.
 */
@ApplicationScoped
class Transactions {

    private final TenantTransactions transactions;

    @Inject
    Transactions(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    <T> T in(TenantId tenant, Supplier<T> work) {
        return unchecked(() -> transactions.inSql(tenant, work::get));
    }

    void run(TenantId tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return true;
        });
    }

    <T> T acrossQueues(Supplier<T> work) {
        return unchecked(() -> transactions.across(Scope.QUEUE, work::get));
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
