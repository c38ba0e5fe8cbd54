package org.alongside.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Roles, databases and schemas of a PostgreSQL that runs elsewhere. For docker-compose.yml and for whoever brings a
 * server; safe to repeat.
 */
public final class Migrate {

    private static final Map<String, String> VARIABLES = Map.of(
            "alongside_owner", "ALONGSIDE_OWNER_PASSWORD",
            "alongside_app", "ALONGSIDE_APP_PASSWORD",
            "alongside_backup", "ALONGSIDE_BACKUP_PASSWORD",
            "keycloak", "KEYCLOAK_PASSWORD");

    private Migrate() {}

    public static void main(String[] none) throws SQLException {
        String server = "jdbc:postgresql://" + required("ALONGSIDE_POSTGRES_HOST") + "/";
        try (Connection superuser =
                DriverManager.getConnection(server + "postgres", "postgres", required("POSTGRES_PASSWORD"))) {
            Roles.prepare(superuser, Migrate::password);
        }
        int applied = Migrations.apply(server + "alongside", "alongside_owner", password("alongside_owner"));
        System.out.println("Applied " + applied + " migrations.");
    }

    private static String password(String role) {
        return required(VARIABLES.get(role));
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            System.err.println(variable + " is not set.");
            System.exit(1);
        }
        return value;
    }
}
