package org.alongside.shared.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.TenantId;

/**
 * A real PostgreSQL for store tests, one per JVM: migrated as the owner, used as the application's role, with two
 * tenants. What {@code @InTenant} does in the container, {@link #in} does here.
 */
public final class TestDatabase {

    /** The two tenants of every test. What Acme writes, Globex must never see. */
    public static final TenantId ACME = new TenantId(UUID.fromString("018f0000-0000-7000-8000-00000000000a"));

    public static final TenantId GLOBEX = new TenantId(UUID.fromString("018f0000-0000-7000-8000-00000000000b"));

    private static final List<String> MODULES = List.of("shared", "tenant", "knowledge", "routing", "metrics");
    private static final TestDatabase ONLY = new TestDatabase();

    private final EmbeddedPostgres postgres;
    private final BoundConnections connections;
    private final Sql sql;
    private final Map<String, EntityManagerFactory> units = new ConcurrentHashMap<>();

    private TestDatabase() {
        try {
            Path files = new MigratedDatabase(MODULES).copy();
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(files), "end"));
            connections = new BoundConnections(postgres.getDatabase("alongside_app", "alongside", options()));
            sql = new Sql(connections);
            addTenant(ACME, "acme");
            addTenant(GLOBEX, "globex");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void end(Path files) {
        try {
            postgres.close();
            MigratedDatabase.delete(files);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static TestDatabase get() {
        return ONLY;
    }

    /**
     * SQL as the application's role. Outside {@link #in} and {@link #across} each statement is its own transaction
     * without a tenant.
     */
    public Sql sql() {
        return sql;
    }

    /** Everything, past row-level security: to tamper, and to check what really stands there. */
    public DataSource superuser() {
        return postgres.getDatabase("postgres", "alongside", options());
    }

    public <T> T in(TenantId tenant, Callable<T> work) {
        return bound("alongside.tenant", tenant.toString(), work);
    }

    public void in(TenantId tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return null;
        });
    }

    public <T> T across(AcrossTenants.Scope scope, Callable<T> work) {
        return bound("alongside.scope", scope.name().toLowerCase(java.util.Locale.ROOT), work);
    }

    /** Work with a module's persistence unit in a transaction of the tenant; SQL does not share this transaction. */
    public <T> T jpa(String unit, TenantId tenant, Function<EntityManager, T> work) {
        try (EntityManager entities = units.computeIfAbsent(unit, this::open).createEntityManager()) {
            entities.getTransaction().begin();
            try {
                entities.createNativeQuery("select set_config('alongside.tenant', ?1, true)")
                        .setParameter(1, tenant.toString())
                        .getSingleResult();
                T result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    private EntityManagerFactory open(String unit) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put(
                "jakarta.persistence.nonJtaDataSource", postgres.getDatabase("alongside_app", "alongside", options()));
        settings.put("eclipselink.exclusive-connection.mode", "Always");
        return Persistence.createEntityManagerFactory(unit, settings);
    }

    private <T> T bound(String setting, String value, Callable<T> work) {
        try {
            return connections.inTransaction(() -> sql.gathering(() -> {
                sql.later("select set_config(?, ?, true)", setting, value);
                return work.call();
            }));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void addTenant(TenantId tenant, String slug) {
        in(
                tenant,
                () -> sql.update(
                        "insert into tenant.tenants (id, slug, name, language, languages, zone, created_at) values (?, ?, ?, 'en', '{en,es,pt}', 'UTC', now())",
                        tenant,
                        slug,
                        slug));
    }

    /** As the product connects. */
    static Map<String, String> options() {
        return Map.of("stringtype", "unspecified", "prepareThreshold", "1", "preparedStatementCacheQueries", "512");
    }
}
