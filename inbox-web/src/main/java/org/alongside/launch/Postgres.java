package org.alongside.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** PostgreSQL from bundled binaries, on loopback, with passwords, and as durable as a production server. */
final class Postgres implements AutoCloseable {

    private static final String OUR_RULES =
            "# Alongside: nobody without a password.\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final Settings settings;
    private final Secrets secrets;
    private final EmbeddedPostgres server;

    private Postgres(Settings settings, Secrets secrets, EmbeddedPostgres server) {
        this.settings = settings;
        this.secrets = secrets;
        this.server = server;
    }

    static Postgres start(Settings settings, Secrets secrets) {
        Path data = settings.data().resolve("postgres");
        Path rules = data.resolve("pg_hba.conf");
        try {
            boolean secured = Files.exists(rules) && Files.readString(rules).equals(OUR_RULES);
            if (!secured) {
                // A first start that was interrupted: there is nothing in it that anybody could miss.
                Directories.delete(data);
            }
            Postgres postgres = new Postgres(settings, secrets, server(settings, secrets, data));
            if (!secured) {
                postgres.secure(rules);
            }
            postgres.prepareRoles();
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EmbeddedPostgres server(Settings settings, Secrets secrets, Path data) throws IOException {
        Path log = settings.log("postgres");
        Files.createDirectories(log.getParent());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            settings.cache().resolve("postgres").toFile())
                    .setPort(settings.ports().postgres())
                    .setConnectConfig("password", secrets.password("postgres"))
                    // The library starts it for throw-away tests, without durability.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setRegisterShutdownHook(false)
                    .start();
        } catch (IllegalStateException failure) {
            throw new Refusal("PostgreSQL does not start: " + failure.getMessage(), "See " + log + ".");
        }
    }

    private void secure(Path rules) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + secrets.password("postgres") + "'");
            Files.writeString(rules, OUR_RULES);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IllegalStateException("The new database could not be secured", failure);
        }
    }

    private void prepareRoles() {
        try (Connection connection = superuser("postgres")) {
            Roles.prepare(connection, secrets::password);
        } catch (SQLException failure) {
            throw new IllegalStateException("The roles could not be made", failure);
        }
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(settings.jdbc(database), "postgres", secrets.password("postgres"));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
