package org.alongside.inbox.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The start's check, on the real schema of all modules and on each thing that could be wrong with it. */
class DatabaseFaultsTest {

    private static final String KEYS_WITHOUT_TENANT = """
            select n.nspname || '.' || i.relname as name
              from pg_index x
              join pg_class i on i.oid = x.indexrelid
              join pg_class c on c.oid = x.indrelid
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('tenant', 'knowledge', 'routing', 'metrics') and x.indisunique
               and c.relname <> 'flyway_schema_history'
               and not exists (select 1 from pg_attribute a
                                where a.attrelid = c.oid and a.attnum = any (x.indkey) and a.attname = 'tenant_id')
            union all
            select n.nspname || '.' || k.conname
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('tenant', 'knowledge', 'routing', 'metrics') and k.contype = 'f'
               and not exists (select 1 from pg_attribute a
                                where a.attrelid = c.oid and a.attnum = any (k.conkey) and a.attname = 'tenant_id')
             order by 1
            """;

    private final TestDatabase database = TestDatabase.get();

    @Test
    void realSchemaHasNoFault() {
        assertEquals(List.of(), new DatabaseFaults(database.sql()).find());
    }

    /** A unique key or a foreign key looks past row-level security: without the tenant it tells what others have. */
    @Test
    void everyKeyHoldsTheTenant() {
        List<String> loose = new Sql(database.superuser()).list(KEYS_WITHOUT_TENANT, row -> row.text("name"));

        assertEquals(List.of("tenant.tenants_pkey", "tenant.tenants_slug_unique"), loose);
    }

    @Test
    void namesTheTableThatIsNotForced() {
        List<String> faults = with(
                "alter table tenant.members no force row level security",
                "alter table tenant.members force row level security");

        assertTrue(faults.toString().contains("not forced on tenant.members"), faults.toString());
    }

    @Test
    void namesTheTableWhoseKeyDoesNotBeginWithTheTenant() {
        List<String> faults = with(
                "create table metrics.loose (id uuid primary key, tenant_id uuid); call shared.protect('metrics.loose')",
                "drop table metrics.loose");

        assertEquals(List.of("The primary key of metrics.loose does not begin with tenant_id."), faults);
    }

    @Test
    void refusesAMightyUser() {
        List<String> faults = new DatabaseFaults(new Sql(database.superuser())).find();

        assertTrue(faults.get(0).contains("alongside_app"), faults.toString());
    }

    @Test
    void refusesAUserThatOwnsTables() {
        List<String> faults = with(
                "create table public.mine (id int); alter table public.mine owner to alongside_app",
                "drop table public.mine");

        assertTrue(faults.get(0).contains("owns"), faults.toString());
    }

    @Test
    void saysWhichMigrationIsMissing() {
        List<String> faults = with(
                "update tenant.flyway_schema_history set success = false where version <> '1'",
                "update tenant.flyway_schema_history set success = true");

        assertTrue(faults.get(0).startsWith("Schema tenant is at version 1"), faults.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "150020,false",
        "160009,false",
        "160010,true",
        "170005,false",
        "170006,true",
        "180000,true",
        "190001,true"
    })
    void knowsReleasesWithHoles(int version, boolean sound) {
        assertEquals(sound, ServerVersion.sound(version));
    }

    private List<String> with(String damage, String repair) {
        execute(damage);
        try {
            return new DatabaseFaults(database.sql()).find();
        } finally {
            execute(repair);
        }
    }

    private void execute(String statements) {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements.split(";")) {
                statement.execute(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
