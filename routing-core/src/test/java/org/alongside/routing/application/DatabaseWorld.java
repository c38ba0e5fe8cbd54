package org.alongside.routing.application;

import java.util.concurrent.Callable;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.TenantId;
import org.alongside.shared.TenantTransactions;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.TestDatabase;

/** A real database under a world: its transactions, which a power cut may hit, and a look past row-level security. */
abstract class DatabaseWorld {

    final TestDatabase database = TestDatabase.get();
    final Sql sql = database.sql();

    /** Run before and after each commit of the pipeline; may throw an error, as a power cut would. */
    Runnable crash = () -> {};

    /** Changes rows past row-level security, as time and crashes do. */
    void tamper(String statement, Object... values) {
        try (var connection = database.superuser().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long count(String what, Object... values) {
        try (var connection = database.superuser().getConnection();
                var prepared = connection.prepareStatement("select count(*) from " + what)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            try (var result = prepared.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    final class TestTransactions extends TenantTransactions {
        TestTransactions() {
            super(sql);
        }

        @Override
        public <T> T in(TenantId tenant, Callable<T> work) {
            return database.in(tenant, work);
        }

        @Override
        public <T> T inSql(TenantId tenant, Callable<T> work) {
            T result = database.in(tenant, () -> {
                T done = work.call();
                crash.run();
                return done;
            });
            crash.run();
            return result;
        }

        @Override
        public <T> T across(AcrossTenants.Scope scope, Callable<T> work) {
            return database.across(scope, work);
        }
    }
}
