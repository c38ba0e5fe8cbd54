package org.alongside.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * PostgreSQL (migrated) and Keycloak (with the demo's realm) for integration tests: one per JVM, on free ports, in a
 * directory that is deleted at the end. The application itself is started by the test, with {@link #configuration()}.
 */
public final class TestStack implements AutoCloseable {

    private static TestStack only;

    private final Settings settings;
    private final Secrets secrets;
    private final Servers servers;

    private TestStack() throws IOException {
        Path data = Files.createTempDirectory("alongside-it-");
        Path home = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."))
                .toAbsolutePath()
                .normalize();
        settings = new Settings(home, data, Settings.cache(System.getenv()), Ports.free());
        Log.into(settings);
        secrets = Secrets.in(data);
        servers = new Servers(settings, secrets, new Progress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        Directories.createPrivate(settings.cache());
        servers.start(false);
    }

    /** The first call starts the servers and takes a quarter of a minute. */
    public static synchronized TestStack get() {
        if (only == null) {
            try {
                only = new TestStack();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return only;
    }

    /** Where the application must listen: Keycloak sends people back to this port only. */
    public int applicationPort() {
        return settings.ports().application();
    }

    public String baseUrl() {
        return settings.baseUrl();
    }

    /** The application's configuration: pass each as {@code -Dkey=value}. */
    public Map<String, String> configuration() {
        return new Application(settings, secrets).configuration();
    }

    public String issuer() {
        return settings.issuer();
    }

    /** Of the client {@code alongside-setup}, which gives tokens for a username and the demo's password. */
    public String setupSecret() {
        return secrets.password("setup");
    }

    /** Past row-level security: to tamper, and to see what really stands there. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(settings.applicationJdbc(), "postgres", secrets.password("postgres"));
    }

    @Override
    public synchronized void close() {
        servers.close();
        try {
            Directories.delete(settings.data());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
