package org.alongside.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.alongside.launch.demo.DemoLoader;
import org.alongside.launch.demo.Target;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The whole installation with its demo, to be measured: one that runs already from {@code ALONGSIDE_DATA}, else one of
 * its own in a directory that is deleted at the end.
 */
public final class BenchStack implements AutoCloseable {

    private final Settings settings;
    private final Secrets secrets;
    private final Servers servers;
    private final boolean own;

    private BenchStack(Settings settings, boolean own) {
        this.settings = settings;
        this.own = own;
        this.secrets = Secrets.in(settings.data());
        this.servers = new Servers(settings, secrets, new Progress(System.out));
    }

    public static BenchStack start() throws IOException {
        Settings configured = Settings.from(System.getenv());
        if (Health.status(configured.baseUrl() + "/health/ready") == 200) {
            return new BenchStack(configured, false);
        }
        Path data = Files.createTempDirectory("alongside-bench-");
        BenchStack stack =
                new BenchStack(new Settings(configured.home(), data, configured.cache(), Ports.free()), true);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        Log.into(stack.settings);
        Directories.createPrivate(configured.cache());
        stack.servers.start(true);
        Target target = new Target(
                stack.settings.baseUrl(),
                stack.settings.issuer(),
                stack.secrets.password("setup"),
                "olga",
                "alongside");
        new DemoLoader(stack.settings.demo(), target, line -> {}).load();
        return stack;
    }

    public String baseUrl() {
        return settings.baseUrl();
    }

    public Path demo() {
        return settings.demo();
    }

    /** Past row-level security: to count and to time. */
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

    public long databaseProcess() {
        try {
            return Long.parseLong(Files.readAllLines(settings.data().resolve("postgres/postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

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
            servers.close();
            try {
                Directories.delete(settings.data());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
