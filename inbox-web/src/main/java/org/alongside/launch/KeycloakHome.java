package org.alongside.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private Path server(Progress progress) throws IOException {
        Path archive = archive();
        String name = archive.getFileName().toString().replace(".zip", "");
        Path server = settings.cache().resolve(name);
        if (!Files.exists(server)) {
            progress.say("Unpacking and optimising Keycloak (once) ...");
            Path unfinished = Files.createTempDirectory(settings.cache(), name + "-");
            Directories.unpack(archive, unfinished);
            optimise(unfinished);
            publish(unfinished, server);
        }
        return server;
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

    /** Renamed into place when complete: a reader sees all of it or nothing, and of two writers one wins. */
    private static void publish(Path unfinished, Path server) throws IOException {
        try {
            Files.move(unfinished, server);
        } catch (FileSystemException another) {
            Directories.delete(unfinished);
            if (!Files.exists(server)) {
                throw another;
            }
        }
    }
}
