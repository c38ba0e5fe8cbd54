package org.alongside.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Signs people in. Its realm {@code alongside} is imported on the first start and belongs to Keycloak's database after
 * that.
 */
final class Keycloak {

    static final String NAME = "Keycloak";

    private final Settings settings;
    private final Secrets secrets;
    private final Postgres postgres;

    Keycloak(Settings settings, Secrets secrets, Postgres postgres) {
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = postgres;
    }

    Child start(Progress progress) {
        KeycloakHome home = new KeycloakHome(settings);
        home.prepare(progress);
        followPorts();
        return Child.start(
                NAME,
                KeycloakCommand.of(home.path(), arguments()),
                environment(),
                home.path(),
                settings.log("keycloak"));
    }

    /** The port answers long before the realm is there; its discovery document comes last. */
    void awaitHealth(Child server) {
        Health.await(server, settings.issuer() + "/.well-known/openid-configuration", status -> status == 200);
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().keycloak(),
                "--http-management-port=" + settings.ports().management(),
                "--hostname=" + settings.keycloakUrl(),
                // Without repeating it here, Keycloak opens cluster ports on every interface.
                "--cache=local",
                "--import-realm");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", settings.jdbc("keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.password("keycloak"));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
        environment.put("ALONGSIDE_BASE_URL", settings.baseUrl());
        environment.put("ALONGSIDE_OIDC_CLIENT_SECRET", secrets.password("client"));
        environment.put("ALONGSIDE_SETUP_CLIENT_SECRET", secrets.password("setup"));
        environment.put("ALONGSIDE_SETUP_CLIENT", "true");
        return environment;
    }

    /** A run on other ports than the last: the imported realm still sends people back to the old address. */
    private void followPorts() {
        try (Connection connection = postgres.superuser("keycloak");
                Statement statement = connection.createStatement()) {
            if (imported(statement)) {
                statement.executeUpdate("update redirect_uris set value = '" + settings.baseUrl()
                        + "/*' where value like 'http://localhost:%/*'");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Keycloak's redirect addresses could not be changed", failure);
        }
    }

    private static boolean imported(Statement statement) throws SQLException {
        try (ResultSet table = statement.executeQuery("select to_regclass('public.redirect_uris') is not null")) {
            return table.next() && table.getBoolean(1);
        }
    }
}
