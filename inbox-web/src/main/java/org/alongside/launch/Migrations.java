package org.alongside.launch;

import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings every module's schema up to date, lowest module first. Each has its own history, so modules migrate apart. */
public final class Migrations {

    private static final List<String> SCHEMAS = List.of("shared", "tenant", "knowledge", "routing", "metrics");

    private Migrations() {}

    /** As the owner of the tables, never as the application's role. Returns how many migrations were applied. */
    public static int apply(String jdbcUrl, String owner, String password) {
        return SCHEMAS.stream()
                .filter(Migrations::present)
                .mapToInt(schema -> flyway(schema, jdbcUrl, owner, password).migrate().migrationsExecuted)
                .sum();
    }

    private static Flyway flyway(String schema, String jdbcUrl, String owner, String password) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(jdbcUrl, owner, password)
                .schemas(schema)
                .locations("classpath:" + folder(schema))
                .load();
    }

    private static boolean present(String schema) {
        return Migrations.class.getClassLoader().getResource(folder(schema)) != null;
    }

    private static String folder(String schema) {
        return "db/migration/" + schema;
    }
}
