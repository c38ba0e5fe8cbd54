package org.alongside.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak's files. The large part is unpacked and optimised once, in the cache, and only read after that; what a run
 * writes (theme, realm, temporary files) is in a small home of its own that links to it.
 */
final class KeycloakHome {

    private final Settings settings;
    private final Path home;

    KeycloakHome(Settings settings) {
        this.settings = settings;
        this.home = settings.data().resolve("keycloak");
    }

    Path path() {
        return home;
    }

    void prepare(Progress progress) {
        try {
            Path server = server(progress);
            Directories.delete(home);
            Files.createDirectories(home.resolve("data/import"));
            Files.createDirectories(home.resolve("providers"));
            Files.createSymbolicLink(home.resolve("lib"), server.resolve("lib"));
            Directories.copy(server.resolve("conf"), home.resolve("conf"));
            Directories.copy(settings.keycloakFiles().resolve("themes"), home.resolve("themes"));
            Files.copy(settings.tokens(), home.resolve("themes/alongside/login/resources/css/tokens.css"));
            Files.writeString(home.resolve("data/import/alongside-realm.json"), realm());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The realm of every installation, and the people of the demo in the same object. Keycloak itself fills in
     * addresses and secrets from its environment.
     */
    private String realm() throws IOException {
        String realm = Files.readString(settings.keycloakFiles().resolve("realm.json"));
        String demo = Files.readString(settings.keycloakFiles().resolve("demo-people.json"));
        return realm.substring(0, realm.lastIndexOf('}')) + "," + demo.substring(demo.indexOf('{') + 1);
    }

    /** Of several launchers and tests that need it at the same time, one makes it and the others wait. */
    private Path server(Progress progress) throws IOException {
        Path archive = archive();
        Path server = settings.cache().resolve(archive.getFileName().toString().replace(".zip", ""));
        Path lock = settings.cache().resolve("keycloak.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!Files.exists(server)) {
                progress.say("Unpacking and optimising Keycloak (once) ...");
                make(archive, server, settings.cache().resolve("keycloak-unfinished"));
            }
        }
        return server;
    }

    /** Renamed into place when complete: what an interrupted start left is never taken for the whole. */
    private void make(Path archive, Path server, Path unfinished) throws IOException {
        Directories.delete(unfinished);
        Directories.unpack(archive, unfinished);
        optimise(unfinished);
        Files.move(unfinished, server);
    }

    private Path archive() throws IOException {
        try (Stream<Path> files = Files.list(settings.built().resolve("launcher"))) {
            return files.filter(file -> file.getFileName().toString().matches("keycloak-.*\\.zip"))
                    .findFirst()
                    .orElseThrow(() ->
                            new Refusal("The build has no Keycloak.", "Delete inbox-web/target and start again."));
        }
    }

    private void optimise(Path server) {
        Path log = settings.log("keycloak-build");
        List<String> arguments = List.of("build", "--db=postgres", "--health-enabled=true", "--cache=local");
        Child build = Child.start("Keycloak's build", KeycloakCommand.of(server, arguments), Map.of(), server, log);
        try {
            if (build.process().waitFor() != 0) {
                throw build.failed("failed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while Keycloak was built", interrupted);
        } finally {
            build.close();
        }
    }
}
