package org.alongside.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * PostgreSQL and Keycloak for integration tests: one {@link Installation} per JVM. The application itself is started by
 * the test, with {@link #configuration()}.
 */
public final class TestStack implements AutoCloseable {

    private static TestStack only;

    private final Installation servers = Installation.start("it");

    private TestStack() {}

    /** The first call starts the servers and takes a quarter of a minute. */
    public static synchronized TestStack get() {
        if (only == null) {
            only = new TestStack();
        }
        return only;
    }

    public Site site() {
        return servers.site();
    }

    /** Where the application must listen. */
    public int applicationPort() {
        return servers.applicationPort();
    }

    public String baseUrl() {
        return site().baseUrl();
    }

    /** The application's configuration: pass each as {@code -Dkey=value}. */
    public Map<String, String> configuration() {
        return servers.configuration();
    }

    /** Past row-level security: to tamper, and to see what really stands there. */
    public Connection superuser() throws SQLException {
        return servers.superuser();
    }

    @Override
    public void close() {
        servers.close();
    }
}
