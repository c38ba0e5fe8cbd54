package org.alongside.inbox.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.alongside.shared.store.Sql;

/** What in the database would let one tenant see another, in words that say what to mend. */
@ApplicationScoped
public class DatabaseFaults {

    private static final String OURS = "n.nspname in ('tenant', 'knowledge', 'routing', 'metrics')"
            + " and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'";

    private static final String UNFORCED = """
            select n.nspname || '.' || c.relname as name
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where %s and not (c.relrowsecurity and c.relforcerowsecurity)
             order by 1
            """.formatted(OURS);

    /** The tenant leads every key; of the table of tenants itself it is the key. */
    private static final String MISKEYED = """
            select n.nspname || '.' || c.relname as name
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
              left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
             where %s
               and coalesce(a.attname, '') <> case when c.oid = 'tenant.tenants'::regclass then 'id' else 'tenant_id' end
             order by 1
            """.formatted(OURS);

    private final Sql sql;

    @Inject
    public DatabaseFaults(Sql sql) {
        this.sql = sql;
    }

    /** Empty when the database may be used. */
    public List<String> find() {
        List<String> faults = new ArrayList<>();
        checkServer(faults);
        checkRole(faults);
        checkMigrations(faults);
        if (faults.isEmpty()) {
            checkTables(faults);
        }
        return faults;
    }

    private void checkServer(List<String> faults) {
        int version = sql.one(
                        "select current_setting('server_version_num')::int as version", row -> row.integer("version"))
                .orElseThrow();
        if (!ServerVersion.sound(version)) {
            faults.add("PostgreSQL " + version / 10_000 + "." + version % 10_000
                    + " has holes in row-level security or is too old. Use 16.10, 17.6, 18 or later.");
        }
    }

    private void checkRole(List<String> faults) {
        boolean mighty = sql.one(
                        "select rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user",
                        row -> row.flag("mighty"))
                .orElse(true);
        int owned = sql.one(
                        "select count(*)::int as owned from pg_class where relowner = (select oid from pg_roles"
                                + " where rolname = current_user) and relkind in ('r', 'p', 'v', 'm')",
                        row -> row.integer("owned"))
                .orElseThrow();
        if (mighty || owned > 0) {
            faults.add("The database user of alongside.db.user is a superuser, bypasses row-level security or owns"
                    + " tables. Use a role like alongside_app, which does none of that.");
        }
    }

    private void checkMigrations(List<String> faults) {
        for (String module : Migrations.MODULES) {
            int expected = Migrations.latest(module);
            int reached = reached(module);
            if (reached < expected) {
                faults.add("Schema " + module + " is at version " + reached + ", the application needs " + expected
                        + ". Migrate the database first.");
            }
        }
    }

    private int reached(String module) {
        boolean kernel = sql.one(
                        "select to_regprocedure('shared.reached(text)') is not null as there", row -> row.flag("there"))
                .orElse(false);
        return kernel
                ? sql.one("select shared.reached(?) as version", row -> Integer.parseInt(row.text("version")), module)
                        .orElse(0)
                : 0;
    }

    private void checkTables(List<String> faults) {
        sql.list(UNFORCED, row -> row.text("name"))
                .forEach(table -> faults.add("Row-level security is not forced on " + table
                        + ". Its migration lacks: call shared.protect('" + table + "');"));
        sql.list(MISKEYED, row -> row.text("name"))
                .forEach(table -> faults.add("The primary key of " + table + " does not begin with tenant_id."));
    }
}
