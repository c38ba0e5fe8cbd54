package org.alongside.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The WAR on Payara Micro, on loopback. */
final class Application {

    static final String NAME = "Alongside";

    private static final String LISTENERS = "configs.config.server-config.network-config.";
    private static final String HTTP = LISTENERS + "protocols.protocol.http-listener.http.";
    private static final String COMMANDS = "set " + LISTENERS
            + "network-listeners.network-listener.http-listener.address=127.0.0.1\n"
            + "set " + HTTP + "compression=on\n"
            + "set " + HTTP
            + "compressable-mime-type=text/html,text/css,text/javascript,application/javascript,application/json,image/svg+xml\n";

    /**
     * A heap that grows, and metaspace that fills up to a size at which it is looked at, are collected whole, half a
     * second each, while customers wait.
     */
    private static final List<String> MEMORY =
            List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-XX:MetaspaceSize=256m");

    private static final int ENOUGH_PROCESSORS = 8;

    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            .level=INFO
            java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n
            """;

    private final Settings settings;
    private final Secrets secrets;
    private final Map<String, String> more;

    Application(Settings settings, Secrets secrets) {
        this(settings, secrets, Map.of());
    }

    /** @param more configuration, over what every installation has */
    Application(Settings settings, Secrets secrets, Map<String, String> more) {
        this.settings = settings;
        this.secrets = secrets;
        this.more = more;
    }

    Child start() {
        Path home = settings.data().resolve("payara");
        try {
            Directories.delete(home);
            Files.createDirectories(home.resolve("tmp"));
            Files.writeString(home.resolve("before-boot"), COMMANDS);
            Files.writeString(home.resolve("logging.properties"), LOGGING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Child.start(NAME, command(home), environment(), home, settings.log("alongside"));
    }

    /** Payara says "ready" although a deployment failed, and answers 404: so its health, and a page of ours. */
    void awaitHealth(Child server) {
        String health = settings.baseUrl() + "/health/ready";
        Health.await(
                server,
                health,
                status -> status == 200,
                () -> server.said(" ready in ") && Health.status(health) == 503);
        Health.await(server, settings.baseUrl() + "/", status -> status >= 200 && status < 400);
    }

    private List<String> command(Path home) {
        List<String> command = new ArrayList<>(List.of(Child.java()));
        command.addAll(MEMORY);
        command.addAll(compilers(Runtime.getRuntime().availableProcessors()));
        command.addAll(server(home));
        return command;
    }

    /**
     * With few processors one thread makes the fast code, and beside customers' messages it gets so little time that
     * thousands of messages are answered by slow code. Where there are many, the JVM's own choice is better.
     */
    static List<String> compilers(int processors) {
        return processors >= ENOUGH_PROCESSORS
                ? List.of()
                : List.of("-XX:CICompilerCount=4", "-XX:-UseDynamicNumberOfCompilerThreads");
    }

    private List<String> server(Path home) {
        return List.of(
                "-Dfile.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "-jar",
                settings.built().resolve("launcher/payara-micro.jar").toString(),
                "--rootdir",
                home.resolve("root").toString(),
                "--port",
                String.valueOf(settings.ports().application()),
                "--prebootcommandfile",
                home.resolve("before-boot").toString(),
                "--logproperties",
                home.resolve("logging.properties").toString(),
                // One node: no cluster port is opened.
                "--nohazelcast",
                "--disablephonehome",
                "--contextroot",
                "/",
                "--deploy",
                settings.built().resolve("inbox.war").toString());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        configuration().forEach((key, value) -> environment.put(variable(key), value));
        more.forEach((key, value) -> environment.put(variable(key), value));
        return environment;
    }

    /** What the application reads through MicroProfile Config. */
    Map<String, String> configuration() {
        return Map.ofEntries(
                Map.entry("alongside.db.url", settings.applicationJdbc()),
                Map.entry("alongside.db.user", "alongside_app"),
                Map.entry("alongside.db.password", secrets.password("alongside_app")),
                Map.entry("alongside.oidc.issuer", settings.issuer()),
                Map.entry("alongside.oidc.client-id", "alongside-web"),
                Map.entry("alongside.oidc.client-secret", secrets.password("client")),
                Map.entry("alongside.base-url", settings.baseUrl()),
                Map.entry("alongside.data-dir", settings.data().resolve("files").toString()),
                Map.entry("alongside.master-key", secrets.masterKey()),
                Map.entry("alongside.operators", "olga"),
                Map.entry("alongside.role", "all"));
    }

    /** The environment's spelling of a key, as MicroProfile Config defines it. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
