package org.alongside.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.alongside.launch.demo.DemoLoader;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The real servers, for tests and benchmarks: PostgreSQL (migrated), Keycloak, and as many nodes of the application as
 * are asked for. What it started itself is in a directory that is deleted at the end.
 */
public final class Installation implements AutoCloseable {

    private final Settings settings;
    private final Secrets secrets;
    private final Servers servers;
    private final boolean own;
    private final List<Node> nodes = new ArrayList<>();

    private Installation(Settings settings, boolean own) {
        this.settings = settings;
        this.own = own;
        this.secrets = Secrets.in(settings.data());
        this.servers = new Servers(settings, secrets, new Progress(System.out));
    }

    /** The one that runs already from {@code ALONGSIDE_DATA}, if one does. */
    public static Optional<Installation> running() {
        Settings settings = Settings.from(System.getenv());
        return Health.status(settings.baseUrl() + "/health/ready") == 200
                ? Optional.of(new Installation(settings, false))
                : Optional.empty();
    }

    /** Starts PostgreSQL and Keycloak on free ports; no node yet. Takes a quarter of a minute. */
    public static Installation start(String purpose) {
        try {
            Path data = Files.createTempDirectory("alongside-" + purpose + "-");
            Installation started =
                    new Installation(new Settings(home(), data, Settings.cache(System.getenv()), Ports.free()), true);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop"));
            Log.into(started.settings);
            Directories.createPrivate(started.settings.cache());
            started.servers.start(false);
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tests run in the module's directory; the command says where the project is. */
    private static Path home() {
        String project = System.getProperty("maven.multiModuleProjectDirectory", "..");
        return Path.of(System.getenv().getOrDefault("ALONGSIDE_HOME", project))
                .toAbsolutePath()
                .normalize();
    }

    /**
     * Starts a node and returns when it is ready. The first listens where people sign in.
     *
     * @param more configuration, over what every installation has
     */
    public synchronized Node addNode(Map<String, String> more) {
        Node node = node(nodes.isEmpty() ? settings : beside(), more);
        nodes.add(node);
        node.start();
        return node;
    }

    /** Of another node: its files are its own, for indexes are. */
    private Settings beside() {
        Ports ports = settings.ports();
        Ports own = new Ports(Ports.free().application(), ports.keycloak(), ports.management(), ports.postgres());
        Path data = settings.data().resolve("node-" + (nodes.size() + 1));
        return new Settings(settings.home(), data, settings.cache(), own);
    }

    private Node node(Settings where, Map<String, String> more) {
        return new Node(where.baseUrl(), new Application(where, secrets, more));
    }

    public void loadDemo() {
        loadDemo(demo());
    }

    /** @param folder one folder for each business */
    public void loadDemo(Path folder) {
        new DemoLoader(folder, site().target(), line -> {}).load();
    }

    public Path demo() {
        return settings.demo();
    }

    public Site site() {
        return new Site(settings.baseUrl(), settings.issuer(), secrets.password("setup"));
    }

    /** Where the first node listens: Keycloak sends people back to this port only. */
    int applicationPort() {
        return settings.ports().application();
    }

    /** The application's configuration. */
    Map<String, String> configuration() {
        return new Application(settings, secrets).configuration();
    }

    public Postmaster postmaster() {
        return new Postmaster(settings, this::superuser);
    }

    /** Past row-level security. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(settings.applicationJdbc(), "postgres", secrets.password("postgres"));
    }

    /** As the application itself connects. */
    public DataSource application() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.applicationJdbc());
        source.setUser("alongside_app");
        source.setPassword(secrets.password("alongside_app"));
        return source;
    }

    /** Process of the first node, whoever started it. */
    public long applicationProcess() {
        String home = settings.data().resolve("payara").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(home))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    @Override
    public synchronized void close() {
        if (own && Files.exists(settings.data())) {
            nodes.forEach(Node::close);
            servers.close();
            try {
                Directories.delete(settings.data());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
